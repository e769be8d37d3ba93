"""The tables, triggers and views of the database; every column is explained in docs/data.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils

_TABLES = (
    """
    CREATE TABLE migration (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      applied_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE image (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
      byte_size INTEGER NOT NULL,
      format TEXT, mime TEXT, width INTEGER, height INTEGER, frames INTEGER,
      orientation INTEGER, mode TEXT, has_alpha INTEGER,
      unreadable_kind TEXT, unreadable_message TEXT,
      first_seen_at TEXT NOT NULL,
      risk REAL, worst_axis TEXT, worst_label TEXT, worst_score REAL, failures INTEGER NOT NULL DEFAULT 0,
      CHECK ((format IS NULL) <> (unreadable_kind IS NULL))
    ) STRICT
    """,
    # ANY keeps a name that is no valid UTF-8 as the bytes it is.
    """
    CREATE TABLE image_path (
      id INTEGER PRIMARY KEY,
      image_id INTEGER NOT NULL REFERENCES image (id) ON DELETE CASCADE,
      path ANY NOT NULL,
      arrival TEXT NOT NULL,
      seen_at TEXT NOT NULL,
      UNIQUE (image_id, path)
    ) STRICT
    """,
    """
    CREATE TABLE refusal (
      id INTEGER PRIMARY KEY,
      path ANY NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      message TEXT NOT NULL,
      seen_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE evidence (
      image_id INTEGER PRIMARY KEY REFERENCES image (id) ON DELETE CASCADE,
      provenance TEXT NOT NULL,
      declarations TEXT NOT NULL,
      read_at TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT '',
      says TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE assessment (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL,
      provider TEXT NOT NULL,
      model TEXT NOT NULL,
      options TEXT NOT NULL,
      requested_at TEXT NOT NULL,
      elapsed_ms REAL NOT NULL,
      latest INTEGER NOT NULL CHECK (latest IN (0, 1)),
      failure_kind TEXT, failure_message TEXT, retry_at TEXT,
      risk REAL, worst_axis TEXT, worst_label TEXT, worst_score REAL, worst_kind TEXT,
      inconclusive INTEGER NOT NULL DEFAULT 0,
      forced TEXT,
      verdict TEXT, verdicts TEXT, detections TEXT, notes TEXT,
      provider_c2pa TEXT,
      cost_amount REAL, cost_currency TEXT,
      request_id TEXT,
      sent TEXT,
      raw BLOB
    ) STRICT
    """,
    """
    CREATE TABLE finding (
      assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      axis TEXT NOT NULL,
      label TEXT NOT NULL,
      score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
      kind TEXT NOT NULL,
      model TEXT,
      inconclusive INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (assessment_id, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE heatmap (
      id INTEGER PRIMARY KEY,
      assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      label TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      cells BLOB NOT NULL,
      origin TEXT NOT NULL,
      UNIQUE (assessment_id, position)
    ) STRICT
    """,
    """
    CREATE TABLE ticket (
      provider TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      token TEXT NOT NULL,
      sent TEXT,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (provider, sha256)
    ) STRICT
    """,
    """
    CREATE TABLE egress (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL,
      provider TEXT NOT NULL,
      host TEXT NOT NULL,
      purpose TEXT NOT NULL,
      sent_at TEXT NOT NULL,
      sent_sha256 TEXT NOT NULL,
      byte_size INTEGER NOT NULL,
      mime TEXT NOT NULL,
      alterations TEXT NOT NULL
    ) STRICT
    """,
    # The step is the first half of the event's identity, so that the hash covers it.
    """
    CREATE TABLE decision (
      seq INTEGER PRIMARY KEY,
      event_id TEXT NOT NULL,
      step TEXT NOT NULL GENERATED ALWAYS AS (substr(event_id, 1, 32)) VIRTUAL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      verb TEXT NOT NULL CHECK (verb IN ('rule', 'skip', 'escalate', 'undo', 'redo')),
      state TEXT NOT NULL CHECK (state IN ('open', 'ruled', 'skipped', 'escalated')),
      force TEXT CHECK (force IN ('human', 'artificial')),
      policy_label TEXT,
      reason TEXT,
      note TEXT,
      reviewer TEXT NOT NULL,
      decided_at TEXT NOT NULL,
      policy_version TEXT NOT NULL,
      refers_to INTEGER REFERENCES decision (seq),
      prev_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE delivery (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      seq INTEGER NOT NULL REFERENCES decision (seq),
      sha256 TEXT NOT NULL,
      provider TEXT NOT NULL,
      target_hash TEXT NOT NULL,
      force TEXT CHECK (force IN ('human', 'artificial')),
      state TEXT NOT NULL
        CHECK (state IN ('grace', 'pending', 'sending', 'delivered', 'failed', 'withdrawn', 'not_possible')),
      due_at TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      last_error TEXT,
      confirmation TEXT,
      updated_at TEXT NOT NULL
    ) STRICT
    """,
)

_INDEXES = (
    # What is asked: the paths of an image, the image at a path.
    "CREATE INDEX image_path_of ON image_path (image_id, id)",
    "CREATE INDEX image_path_at ON image_path (path, id)",
    # … the newest answer of each provider and model.
    "CREATE UNIQUE INDEX assessment_latest ON assessment (sha256, provider, model) WHERE latest = 1",
    # … an answer that was already paid for.
    "CREATE INDEX assessment_asked ON assessment (sha256, provider, model, options)",
    # … all scores on an axis, for Compare.
    "CREATE INDEX finding_axis ON finding (axis, label, score)",
    "CREATE INDEX egress_of_image ON egress (sha256)",
    "CREATE INDEX egress_to ON egress (provider, sent_at)",
    # … an image's standing ruling. Every index more costs each commit a page of the log, so there is none by reviewer:
    # a reviewer's last steps are found from the end.
    "CREATE INDEX decision_of ON decision (sha256, seq)",
    # … what is due, what became of an event or an image.
    "CREATE INDEX delivery_due ON delivery (state, due_at)",
    "CREATE INDEX delivery_of ON delivery (sha256, provider)",
    "CREATE INDEX delivery_seq ON delivery (seq)",
)

_TRIGGERS = (
    """
    CREATE TRIGGER decision_never_changed BEFORE UPDATE ON decision
    BEGIN SELECT RAISE(ABORT, 'decisions are never changed: append an event'); END
    """,
    """
    CREATE TRIGGER decision_never_deleted BEFORE DELETE ON decision
    BEGIN SELECT RAISE(ABORT, 'decisions are never deleted: append an event'); END
    """,
    # Also keeps INSERT OR REPLACE of another program from replacing an event.
    """
    CREATE TRIGGER decision_in_order BEFORE INSERT ON decision
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM decision)
      OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM decision ORDER BY seq DESC LIMIT 1), printf('%064d', 0))
    BEGIN SELECT RAISE(ABORT, 'a decision must follow the last one'); END
    """,
)

# The last event of every image that has one, whatever it left.
_LAST_DECISION = """
    SELECT d.* FROM decision AS d
    WHERE d.seq = (SELECT max(other.seq) FROM decision AS other WHERE other.sha256 = d.sha256)
"""

# Of the deliveries of what stands, per provider: the newest, one that was withdrawn only where there is no other.
_STANDING_DELIVERY = """
    SELECT l.seq AS ruling_seq, v.* FROM last_decision AS l
    JOIN delivery AS v ON v.sha256 = l.sha256 AND v.force IS l.force
    WHERE l.state <> 'open' AND v.id = (
      SELECT other.id FROM delivery AS other
      WHERE other.sha256 = v.sha256 AND other.provider = v.provider AND other.force IS v.force
      ORDER BY other.state = 'withdrawn', other.id DESC LIMIT 1)
"""

# The promise to other programs: see docs/data.md before touching a column.
_OVERRIDE_QUEUE = """
    SELECT l.sha256, l.force AS force_classification, l.policy_label, l.reason, l.note, l.reviewer, l.decided_at,
           s.provider AS delivery_provider, s.state AS delivery_state, l.seq, l.state AS review_state
    FROM last_decision AS l LEFT JOIN standing_delivery AS s ON s.ruling_seq = l.seq
    WHERE l.state <> 'open'
"""


def create_first(tables: sqlite_utils.Database) -> None:
    """Create the first schema in an empty database; the caller holds the transaction."""
    for statement in (*_TABLES, *_INDEXES, *_TRIGGERS):
        tables.execute(statement)
    tables.create_view("last_decision", _LAST_DECISION)
    tables.create_view("standing_delivery", _STANDING_DELIVERY)
    tables.create_view("override_queue", _OVERRIDE_QUEUE)


_WAITING = """
    CREATE TABLE waiting (
      position INTEGER PRIMARY KEY,
      provider TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      again INTEGER NOT NULL CHECK (again IN (0, 1)),
      owner TEXT NOT NULL,
      UNIQUE (provider, sha256)
    ) STRICT
"""


def create_waiting(tables: sqlite_utils.Database) -> None:
    """The second step: who still has to be asked about what; the caller holds the transaction."""
    tables.execute(_WAITING)
