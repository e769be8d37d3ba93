from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Image(_message.Message):
    __slots__ = ("content", "image_type")
    class ImageType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        IMAGE_TYPE_UNSPECIFIED: _ClassVar[Image.ImageType]
        JPEG: _ClassVar[Image.ImageType]
        PNG: _ClassVar[Image.ImageType]
    IMAGE_TYPE_UNSPECIFIED: Image.ImageType
    JPEG: Image.ImageType
    PNG: Image.ImageType
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    IMAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    content: bytes
    image_type: Image.ImageType
    def __init__(self, content: _Optional[bytes] = ..., image_type: _Optional[_Union[Image.ImageType, str]] = ...) -> None: ...
