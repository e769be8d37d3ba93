"""What goes wrong with the machine and with files of the user's own, as a window meets it: templates for `kept.py`."""

from __future__ import annotations

# A test holds each against what is raised. A path, a name and the words of the system stand in the places.
FAULTS = (
    # of the database (store/)
    "The settings could not all be used",
    "The database was opened with care",
    "There is no database at {path}.",
    "{path} is not a file: choose another folder with SECONDLOOK_HOME.",
    (
        "The database {path} can only be read here, so nothing can be decided or saved. Make the file and its folder "
        "writable, or choose another folder with SECONDLOOK_HOME."
    ),
    ("No database can be created at {path} ({why}). Make the folder writable, or choose another with SECONDLOOK_HOME."),
    (
        "The newest entries of {path} are in {name}, which can only be read in a writable folder. Copy both files to a "
        "folder that you may write to and open them there."
    ),
    "{path} is the database of another program; it was not touched. Choose another folder with SECONDLOOK_HOME.",
    (
        "The database {path} was written by a newer Second Look (schema {number}; this one knows {count}). It was not "
        "touched. Update Second Look, or choose another folder with SECONDLOOK_HOME."
    ),
    "The backup {path} still has the former schema.",
    (
        "The database {path} has an older schema and cannot be brought up to date, because it can only be read. Make "
        "it writable, or copy it to a folder that is."
    ),
    (
        "The database {path} cannot be opened. Check that its folder exists and that you may write to it, or choose "
        "another folder with SECONDLOOK_HOME."
    ),
    (
        "The disk reported an error while the database {path} was in use ({why}): this was not saved. Check the disk "
        "and its free space, then try again."
    ),
    "The database {path} must not be accessed by this user.",
    "There was not enough memory to use the database {path}: this was not saved.",
    "A text or picture is too large for the database: this was not saved.",
    "The database refused a statement: {why}",
    "The database {path} is damaged or is no database ({why}). Nothing was changed. {words}",
    (
        "The newest automatic backup is {backup}: move the damaged file (and {name}-wal and {other}-shm, where they "
        "exist) aside and copy the backup to {path}."
    ),
    (
        "There is no automatic backup yet: move the file aside to start with an empty database at {path}, or choose "
        "another folder with SECONDLOOK_HOME."
    ),
    "The database {path} is damaged ({why}): no backup was made, and the older ones are kept.",
    "The backup {path} is not sound ({why}): nothing was changed.",
    "The database {path} cannot be opened: {why}.",
    "The database is closed: nothing was done.",
    "The check of the chain was given up.",
    "The exposure meter could not be kept in {path}: {why}.",
    "The exposure meter could not be erased from {path}: {why}.",
    "The folder {path} cannot be made: {why}. Choose another place with {name}=FOLDER.",
    # of work that could not be kept
    "Work in progress could not be recorded",
    "Deliveries are held up",
    "Evidence could not be recorded",
    "New images could not be recorded",
    "Work of the last time could not be taken up",
    "Assessments could not be written",
    "The queue could not be weighed anew",
    # of settings (settings/)
    "Some settings in {path} cannot be used, defaults stand in for them. {words}",
    "Some settings could not be used, defaults stand in for them; the file was kept as {path}. {words}",
    "The settings file is larger than 1 MiB: it is not one of ours.",
    "The settings are not UTF-8 text (byte {count}).",
    "The settings are not TOML: {why}.",
    "The settings are nested deeper than {count} levels.",
    "The settings cannot be kept in a file as they were changed.",
    "“{setting}” must be a table, written as [{table}]. Correct or delete it.",
    "“providers” must hold tables, written as [providers.NAME]. Correct or delete it.",
    "“{setting}” must be {wanted}, not {value}. Correct that line, or delete it to get the default.",
    "“{setting}” must be {wanted}, not {value}. Correct that line, or delete it to get the default ({default}).",
    "[keys] must be {what}. Correct the file, and import it again.",
    "The proxy must be {what}.",
    "The proxy must be an http:// or https:// address.",
    # of the key store (secrets.py)
    "This system has no key store (such as GNOME Keyring, KWallet or the macOS keychain) that can be reached.",
    "{words} Put the key into the environment variable {name} instead.",
    "{words} Set one up and try again.",
    "The system's key store did not keep the key.",
    "The system's key store did not answer within {seconds} seconds. Unlock it and try again.",
    # of trust lists (provenance/trust.py, provenance/certificates.py)
    "A trust list needs a name that can be printed.",
    "There are {count} trust lists already: remove one first.",
    "The trust list “{name}” is not where it was: {path}.",
    "No trust list is called “{name}”.",
    "More than one trust list is called “{name}”.",
    "The trust list {name} cannot be used ({why}). Remove it and add it again.",
    ("The file is no trust list: it is not text. Certificates in binary form (DER) are to be converted to PEM."),
    "The file holds a private key. It was not taken over: a trust list holds certificates only.",
    "The file is JSON, but not C2PA settings with a section “trust”.",
    "{path} is larger than a trust list can be ({count} MB).",
    "The list holds more than {count} certificates.",
    "Certificate {number} of the list cannot be read ({why}).",
    "The file holds no certificate (no block that starts with BEGIN CERTIFICATE).",
    # of policies (services/ruling/policies.py, services/ruling/policy_files.py, container.py)
    "The policy file {path} cannot be used: {why}. Mend it or choose another.",
    "The policy requires a reason: give one.",
    "The policy requires a note: give one.",
    "The policy requires a reason for “{label}”: give one.",
    "The policy requires a note for “{label}”: give one.",
    # of described providers (providers/described)
    "{name}.toml cannot be used: {why} Correct it, then reload.",
    "{name}.toml is not there any more: put it back, and reload.",
    "The address of {who} is not a URL: {why}.",
    "The address of {who} must begin with https:// and name a host.",
    "The address of {who} must hold neither a user name nor anything after “?” or “#”.",
    "The address of {who} must end after its host: gRPC knows no path.",
    "The address of {who} spells its host as a bare number. Write it as four numbers.",
    "{who} is only asked over https: plain http is allowed to this machine alone.",
    "{who} speaks gRPC, which goes through http:// proxies only.",
    "{who} has no setting “{name}”.",
    "{who} has no key called “{name}”.",
    "MrAugu's setting “body” must be “{name}” or “{other}”.",
    "A folder of Yandex Cloud has at most {count} characters.",
    "A folder of Yandex Cloud has at most {count} plain characters.",
    "“{text}” does not say what a label means: label=axis, with an axis of {known}.",
    "Yandex Vision has neither of its models switched on.",
    # of models on this device (inference/, providers/on_device.py)
    "{name} is not used: {path} is not the file that its card describes (SHA-256 differs).",
    "The model card {path} cannot be read ({why}).",
    "The model card {path} is damaged: {why}.",
    "The model card {path} describes another model, {name}.",
    "The on-device models are closed.",
    "The on-device model {name} failed: {why}",
    # of shared gold sets and other databases (images/training_files.py, services/train)
    "This is no database of Second Look.",
    "The database cannot be read ({why}).",
    "The database holds more than {count} decisions.",
    "The archive holds {number} entries; {count} are the most.",
    "The archive holds “{name}”, which has no place in a shared gold set.",
    "The archive holds {name} twice.",
    "{name} is compressed or encrypted; a shared gold set holds it as it is.",
    "The archive says that it holds more than it is long.",
    "What describes the set takes more than {count} MB, too much to be shared.",
    "This is no shared gold set: it has no {name}.",
    "This is no shared gold set: it is damaged ({why}).",
    (
        "The newest decisions of {path} are still in {name}. Close the Second Look that uses it, or have it write "
        "“secondlook queue export --format jsonl”, and read that."
    ),
    "There is no gold set no. {number}.",
    "There is no training session no. {number}.",
    "There is no double review no. {number}.",
    "There is no calibration round no. {number}.",
    "“{name}” says where an image comes from; nothing else can be asked about it.",
    "The set has no item.",
    "There must be at least two answers to choose from.",
    "The image {name}… is in the set twice.",
    "The answer “{answer}” of {name}… is not among the choices.",
    "“{answer}” is not among the answers.",
    "It is not this image's turn for a second answer.",
    "It has no name.",
    # of Compare (services/compare)
    "{path} is not read: {faults}.",
    "{path} is not read: {faults}; and {count} more.",
    "Nothing was said on “{name}”. There is: {known}.",
    "There is no series {number}; there are {count}.",
    "Series {number} does not answer “{name}”.",
    "A probe at {who} leaves this machine and may cost: agree to its preflight first.",
)
