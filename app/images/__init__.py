"""Everything that touches the pixels or bytes of an image: sandboxed decoding, prepared uploads, previews."""
