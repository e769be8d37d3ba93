"""The models that run on this machine: cards, preprocessing, sessions, heatmaps, and the engine with its threads.

Nothing here knows providers or the loop's owner. numpy and onnxruntime are imported by
the engine's threads at the first picture, so that start-up does not pay for them.
"""
