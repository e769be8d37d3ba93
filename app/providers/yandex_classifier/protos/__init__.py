"""Yandex' messages, made by packaging/protos/generate.py from the .proto files beside it (MIT): not to be edited."""
