from app.providers.yandex_classifier.protos import image_pb2 as _image_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AnnotationRequest(_message.Message):
    __slots__ = ("image",)
    IMAGE_FIELD_NUMBER: _ClassVar[int]
    image: _image_pb2.Image
    def __init__(self, image: _Optional[_Union[_image_pb2.Image, _Mapping]] = ...) -> None: ...

class Label(_message.Message):
    __slots__ = ("name", "description")
    NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    name: str
    description: str
    def __init__(self, name: _Optional[str] = ..., description: _Optional[str] = ...) -> None: ...

class ClassAnnotation(_message.Message):
    __slots__ = ("label", "confidence")
    LABEL_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_FIELD_NUMBER: _ClassVar[int]
    label: Label
    confidence: float
    def __init__(self, label: _Optional[_Union[Label, _Mapping]] = ..., confidence: _Optional[float] = ...) -> None: ...

class ClassifierSpecification(_message.Message):
    __slots__ = ("labels", "classification_type")
    class ClassificationType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        CLASSIFICATION_TYPE_UNSPECIFIED: _ClassVar[ClassifierSpecification.ClassificationType]
        MULTI_LABEL: _ClassVar[ClassifierSpecification.ClassificationType]
        MULTI_CLASS: _ClassVar[ClassifierSpecification.ClassificationType]
    CLASSIFICATION_TYPE_UNSPECIFIED: ClassifierSpecification.ClassificationType
    MULTI_LABEL: ClassifierSpecification.ClassificationType
    MULTI_CLASS: ClassifierSpecification.ClassificationType
    LABELS_FIELD_NUMBER: _ClassVar[int]
    CLASSIFICATION_TYPE_FIELD_NUMBER: _ClassVar[int]
    labels: _containers.RepeatedCompositeFieldContainer[Label]
    classification_type: ClassifierSpecification.ClassificationType
    def __init__(self, labels: _Optional[_Iterable[_Union[Label, _Mapping]]] = ..., classification_type: _Optional[_Union[ClassifierSpecification.ClassificationType, str]] = ...) -> None: ...

class AnnotationResponse(_message.Message):
    __slots__ = ("request_id", "classifier_specification", "annotations")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    CLASSIFIER_SPECIFICATION_FIELD_NUMBER: _ClassVar[int]
    ANNOTATIONS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    classifier_specification: ClassifierSpecification
    annotations: _containers.RepeatedCompositeFieldContainer[ClassAnnotation]
    def __init__(self, request_id: _Optional[str] = ..., classifier_specification: _Optional[_Union[ClassifierSpecification, _Mapping]] = ..., annotations: _Optional[_Iterable[_Union[ClassAnnotation, _Mapping]]] = ...) -> None: ...
