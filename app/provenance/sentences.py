"""One plain sentence for every C2PA and CAWG validation code, for a moderator who never read the specification.

The codes are those of the C2PA Technical Specification 1.0–2.4 ("Validation status
codes"), of the CAWG Identity Assertion 1.0–1.2, and of c2pa-rs 0.91. No sentence says
that somebody tampered with a file: a failed check has many causes, and the code says
only which check failed.
"""

from __future__ import annotations

from app.domain.provenance import CodeLevel, FindingGroup, ProvenanceReport, finding_group

SENTENCES: dict[str, str] = {
    # --- signature of the claim
    "claimSignature.validated": "The signature over the manifest is intact.",
    "claimSignature.insideValidity": "The manifest was signed while the signer's certificate was valid.",
    "claimSignature.outsideValidity": "The manifest was signed outside the time for which the certificate is valid.",
    "claimSignature.missing": "The manifest carries no signature.",
    "claimSignature.mismatch": "The signature does not fit the manifest: what was signed is not what stands here.",
    # --- who signed
    "signingCredential.trusted": "The signer's certificate leads back to a trust list that was consulted.",
    "signingCredential.untrusted": "The signer's certificate leads back to none of the trust lists consulted.",
    "signingCredential.invalid": "The signer's certificate does not meet the rules for signing content credentials.",
    "signingCredential.expired": "The signer's certificate had expired, and no time stamp proves an earlier signing.",
    "signingCredential.revoked": "The signer's certificate was withdrawn by its issuer.",
    "signingCredential.notRevoked": "The signer's certificate was not withdrawn when the file was signed.",
    "signingCredential.revocation.unknown": "Whether the signer's certificate was withdrawn is not known.",
    "signingCredential.ocsp.notRevoked": "The file holds proof that the certificate was not withdrawn when it signed.",
    "signingCredential.ocsp.revoked": "The file holds proof that the signer's certificate was withdrawn.",
    "signingCredential.ocsp.skipped": "Whether the certificate was withdrawn was not asked online: nothing is sent.",
    "signingCredential.ocsp.inaccessible": "The service that knows withdrawn certificates could not be reached.",
    "signingCredential.ocsp.unknown": "The service that knows withdrawn certificates does not know this one.",
    # --- time
    "timeStamp.validated": "The time stamp fits the signature.",
    "timeStamp.trusted": "The time stamp comes from a service that is trusted to tell the time.",
    "timeStamp.untrusted": "The time stamp comes from a service on none of the trust lists consulted.",
    "timeStamp.mismatch": "The time stamp belongs to other data than this signature, so it proves no time.",
    "timeStamp.malformed": "The time stamp cannot be read, so it proves no time.",
    "timeStamp.outsideValidity": "The time stamp lies outside the validity of the certificate that made it.",
    "timeStamp.credentialInvalid": "The certificate behind the time stamp may not be used to stamp times.",
    "timeStamp.missing": "The manifest carries no time stamp.",
    "timeOfSigning.insideValidity": "The time that the signer states lies within the certificate's validity.",
    "timeOfSigning.outsideValidity": "The time that the signer states lies outside the certificate's validity.",
    "assertion.timestamp.malformed": "A time-stamp statement in the manifest cannot be read.",
    # --- claim and manifest
    "claim.missing": "The manifest has no claim, the part that lists what is being said.",
    "claim.multiple": "The manifest has more than one claim, which the rules do not allow.",
    "claim.malformed": "The manifest's claim is not built as the rules ask.",
    "claim.required.missing": "The claim lacks a field that the rules ask for.",
    "claim.cbor.invalid": "The claim's encoding is damaged.",
    "claim.hardBindings.missing": "Nothing ties the manifest to the picture: it may belong to another file.",
    "manifest.missing": "A manifest that is referred to is not in the file.",
    "manifest.inaccessible": "The manifest lies elsewhere and was not fetched.",
    "manifest.unknownProvenance": "Where this manifest comes from is not known.",
    "manifest.unreferenced": "The file holds a manifest to which nothing refers.",
    "manifest.multipleParents": "The manifest names more than one parent, which the rules do not allow.",
    "manifest.update.invalid": "An update manifest changes more than such a manifest may.",
    "manifest.update.wrongParents": "An update manifest must have exactly one parent and has not.",
    "manifest.timestamp.invalid": "A time-stamp manifest holds more than such a manifest may.",
    "manifest.timestamp.wrongParents": "A time-stamp manifest must have exactly one parent and has not.",
    "manifest.compressed.invalid": "A compressed manifest cannot be unpacked.",
    # --- content hashes
    "assertion.dataHash.match": "The picture's bytes are those that were signed.",
    "assertion.dataHash.mismatch": "The file's bytes are not those that were signed.",
    "assertion.dataHash.malformed": "The statement of the content's hash cannot be read.",
    "assertion.dataHash.redacted": "The statement of the content's hash was removed, which the rules do not allow.",
    "assertion.dataHash.additionalExclusionsPresent": "Parts of the file besides the manifest are not covered.",
    "assertion.bmffHash.match": "The picture's boxes are those that were signed.",
    "assertion.bmffHash.mismatch": "The file's boxes are not those that were signed.",
    "assertion.bmffHash.malformed": "The statement of the boxes' hash cannot be read.",
    "assertion.bmffHash.additionalExclusionsPresent": "Some boxes of the file are not covered by the signature.",
    "assertion.boxesHash.match": "The picture's segments are those that were signed.",
    "assertion.boxesHash.mismatch": "The file's segments are not those that were signed.",
    "assertion.boxesHash.malformed": "The statement of the segments' hash cannot be read.",
    "assertion.boxesHash.unknownBox": "The file holds a segment that the signed list does not know.",
    "assertion.boxesHash.additionalExclusionsPresent": "Some segments of the file are not covered by the signature.",
    "assertion.collectionHash.match": "The files of the collection are those that were signed.",
    "assertion.collectionHash.mismatch": "A file of the collection is not the one that was signed.",
    "assertion.collectionHash.incorrectFileCount": "The collection does not hold as many files as were signed.",
    "assertion.collectionHash.invalidURI": "The collection names a file in a way that the rules do not allow.",
    "assertion.collectionHash.malformed": "The statement of the collection's hash cannot be read.",
    "assertion.multiAssetHash.match": "All parts of this file are those that were signed.",
    "assertion.multiAssetHash.mismatch": "A part of this file is not the one that was signed.",
    "assertion.multiAssetHash.malformed": "The statement of the parts' hashes cannot be read.",
    "assertion.multiAssetHash.missingPart": "A part that was signed is not in this file.",
    "assertion.hardBinding.redacted": "The tie between manifest and picture was removed, which the rules do not allow.",
    "assertion.multipleHardBindings": "The manifest ties itself to the picture more than once.",
    # --- assertions
    "assertion.hashedURI.match": "This statement of the manifest is the one that was signed.",
    "assertion.hashedURI.mismatch": "A statement of the manifest is not the one that was signed.",
    "hashedURI.missing": "Something that the manifest refers to is not there.",
    "hashedURI.mismatch": "Something that the manifest refers to is not what was signed.",
    "assertion.accessible": "A statement kept outside the file could be read.",
    "assertion.inaccessible": "A statement kept outside the file could not be read.",
    "assertion.missing": "A statement listed in the manifest is not there.",
    "assertion.undeclared": "The manifest holds a statement that its claim does not list.",
    "assertion.outsideManifest": "The claim refers to a statement outside its own manifest.",
    "assertion.notRedacted": "A statement that was to be removed is still there.",
    "assertion.selfRedacted": "The manifest removes a statement of its own, which the rules do not allow.",
    "assertion.required.missing": "A statement, or a field of one, that the rules ask for is missing or unreadable.",
    "assertion.json.invalid": "A statement of the manifest is not readable JSON.",
    "assertion.cbor.invalid": "A statement of the manifest is not readable CBOR.",
    "assertion.metadata.disallowed": "A metadata statement holds fields that the rules do not allow there.",
    "assertion.ingredient.malformed": "The description of a source picture does not meet the rules.",
    "assertion.action.malformed": "The list of editing steps does not meet the rules.",
    "assertion.action.ingredientMismatch": "An editing step does not name the source picture that it needs.",
    "assertion.action.redacted": "The list of editing steps was removed, which the rules do not allow.",
    "assertion.action.redactionMismatch": "An editing step tells of a removal that does not fit what was removed.",
    "assertion.action.skipped": "An editing step was not checked.",
    "assertion.action.softBindingMissing": "An editing step names a watermark of which the manifest says nothing.",
    "assertion.cloud-data.hardBinding": "The tie to the picture is kept outside the file, against the rules.",
    "assertion.cloud-data.actions": "The list of editing steps is kept outside the file, against the rules.",
    "assertion.cloud-data.malformed": "The reference to a statement kept elsewhere cannot be read.",
    "assertion.cloud-data.labelMismatch": "A statement kept elsewhere is not of the kind that was announced.",
    "assertion.external-reference.malformed": "The reference to something outside the file cannot be read.",
    "assertion.external-reference.hardBinding": "The tie to the picture is kept outside the file, against the rules.",
    "assertion.external-reference.actions": "The list of editing steps is kept outside the file, against the rules.",
    # --- ingredients
    "ingredient.manifest.validated": "The manifest of this source picture is the one that was signed.",
    "ingredient.manifest.missing": "The manifest of this source picture is not in the file.",
    "ingredient.manifest.mismatch": "The manifest of this source picture is not the one that was signed.",
    "ingredient.claimSignature.validated": "The signature of this source picture's manifest is the one recorded.",
    "ingredient.claimSignature.missing": "The signature of this source picture's manifest is not there.",
    "ingredient.claimSignature.mismatch": "The signature of this source picture's manifest is not the one recorded.",
    "ingredient.hashedURI.mismatch": "The record of this source picture is not the one that was signed.",
    "ingredient.unknownProvenance": "This source picture carried no content credentials, so its own origin is unknown.",
    # --- algorithms and the rest
    "algorithm.unsupported": "The manifest uses a hash or signature method that this reader does not know.",
    "algorithm.deprecated": "The manifest uses a hash or signature method that is no longer advised.",
    "general.error": "The reader met an error that has no code of its own.",
    "general.unsupported": "The manifest uses something that this reader does not check.",
    "com.adobe.prerelease": "The manifest was made by a trial version from before the standard and cannot be checked.",
    # --- CAWG: identity of an author, beside the signer of the file
    "cawg.identity.well-formed": "The statement of who made this is built as the rules ask.",
    "cawg.identity.trusted": "The statement of who made this leads back to a trusted source.",
    "cawg.identity.cbor.invalid": "The statement of who made this cannot be read.",
    "cawg.identity.assertion.mismatch": "The statement of who made this refers to something that is not as signed.",
    "cawg.identity.assertion.duplicate": "The statement of who made this names the same part twice.",
    "cawg.identity.credential_revoked": "The credential of the person named was withdrawn.",
    "cawg.identity.hard_binding_missing": "The statement of who made this is not tied to the picture.",
    "cawg.identity.hard_binding_incorrect": "The statement of who made this is tied to the picture in a wrong way.",
    "cawg.identity.sig_type.unknown": "The statement of who made this is signed in a way unknown to this reader.",
    "cawg.identity.pad.invalid": "The filler bytes in the statement of who made this are not empty, as they must be.",
    "cawg.identity.expected_partial_claim.mismatch": "The claim is not the one that the named person expected to sign.",
    "cawg.identity.expected_claim_generator.mismatch": "The signer is not the one that the named person expected.",
    "cawg.identity.expected_countersigner.mismatch": "A second person named is not the one that was expected.",
    "cawg.identity.expected_countersigner.missing": "A second person who was to sign did not.",
    "cawg.identity.unexpected_countersigner": "A second person signed who was not expected.",
    "cawg.ica.credential_valid": "The credential of the person named checks out.",
    "cawg.ica.invalid_cose_sign1": "The signature over the named person's credential cannot be read.",
    "cawg.ica.invalid_alg": "The named person's credential is signed by a method that is not allowed.",
    "cawg.ica.invalid_content_type": "The named person's credential does not say what it is.",
    "cawg.ica.invalid_verifiable_credential": "The named person's credential does not meet the rules.",
    "cawg.ica.invalid_issuer": "The issuer of the named person's credential cannot be told.",
    "cawg.ica.did_unsupported_method": "The issuer of the named person's credential uses an unknown kind of address.",
    "cawg.ica.did_unavailable": (
        "The named person's credential could not be checked, because its issuer would have to be asked online."
    ),
    "cawg.ica.invalid_did_document": "What the issuer of the named person's credential publishes cannot be read.",
    "cawg.ica.untrusted_issuer": "The issuer of the named person's credential is on none of the lists consulted.",
    "cawg.ica.signature_mismatch": "The signature over the named person's credential does not fit it.",
    "cawg.ica.signer_payload.mismatch": "The named person's credential was made for another picture.",
    "cawg.ica.time_stamp.validated": "The time stamp of the named person's credential fits.",
    "cawg.ica.time_stamp.invalid": "The time stamp of the named person's credential does not fit.",
    "cawg.ica.valid_from.missing": "The named person's credential does not say from when it is valid.",
    "cawg.ica.valid_from.invalid": "The named person's credential was not yet valid, or its start cannot be read.",
    "cawg.ica.valid_until.invalid": "The named person's credential had run out, or its end cannot be read.",
    "cawg.ica.revocation.unsupported": "Whether the named person's credential was withdrawn cannot be checked here.",
    "cawg.ica.revocation.unavailable": "Whether the named person's credential was withdrawn could not be found out.",
    "cawg.ica.credential.not_revoked": "The named person's credential was not withdrawn.",
    "cawg.ica.credential.revoked": "The named person's credential was withdrawn.",
    "cawg.ica.verified_identities.missing": "The named person's credential names no checked identity.",
    "cawg.ica.verified_identities.invalid": "An identity in the named person's credential does not meet the rules.",
    "cawg.x509.algorithm.unsupported": "The organisation named signed by a method that is not supported.",
    "cawg.x509.cose.invalid": "The signature of the organisation named cannot be read.",
    "cawg.x509.signature.validated": "The signature of the organisation named is intact.",
    "cawg.x509.signature.mismatch": "The signature of the organisation named does not fit.",
    "cawg.x509.signature.outside_validity": "The organisation named signed outside its certificate's validity.",
    "cawg.x509.credential.trusted": "The certificate of the organisation named leads back to a trust list consulted.",
    "cawg.x509.credential.untrusted": "The certificate of the organisation named leads back to no list consulted.",
    "cawg.x509.credential.invalid": "The certificate of the organisation named does not meet the rules.",
    "cawg.x509.credential.expired": "The certificate of the organisation named had expired.",
}

# In a manifest store that is a file of its own there is no content whose hash could match.
DETACHED = "This is a manifest without its picture, so the picture's hash cannot be checked here."

_UNKNOWN = {
    CodeLevel.SUCCESS: "A check that this version has no words for succeeded ({code}).",
    CodeLevel.INFORMATIONAL: "The reader notes something that this version has no words for ({code}).",
    CodeLevel.FAILURE: "A check that this version has no words for failed ({code}).",
}
_GOOD_ENDINGS = (".match", ".validated", ".trusted", ".insideValidity", ".notRevoked", ".accessible", ".well-formed")
_NOTES = frozenset(
    {
        "signingCredential.ocsp.skipped",
        "signingCredential.ocsp.inaccessible",
        "timeStamp.mismatch",
        "timeStamp.malformed",
        "timeStamp.outsideValidity",
        "timeStamp.untrusted",
        "ingredient.unknownProvenance",
        "manifest.unknownProvenance",
        "algorithm.deprecated",
        "cawg.ica.untrusted_issuer",
    }
)


def sentence(code: str, level: CodeLevel) -> str:
    """The sentence for a validation code; for a code of the future, one that says only whether the check passed."""
    return SENTENCES.get(code) or _UNKNOWN[level].format(code=code)


def usual_level(code: str) -> CodeLevel:
    """The level of a code that stands without one, as in the status lists which old manifests recorded."""
    if code in _NOTES or code.endswith("additionalExclusionsPresent"):
        return CodeLevel.INFORMATIONAL
    return CodeLevel.SUCCESS if code.endswith(_GOOD_ENDINGS) else CodeLevel.FAILURE


def group(report: ProvenanceReport) -> FindingGroup:
    """The finding that a report amounts to; see `app.domain.provenance.finding_group`."""
    return finding_group(report)
