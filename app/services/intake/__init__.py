"""Taking images in: files, folders, addresses and bytes become images, or refusals."""
