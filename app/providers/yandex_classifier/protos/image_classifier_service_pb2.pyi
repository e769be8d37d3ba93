from app.providers.yandex_classifier.protos import image_classifier_pb2 as _image_classifier_pb2
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor
