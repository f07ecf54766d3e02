"""Runs a graph the way the library does: one thread a run, texts of equal token count together."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import onnx
import onnxruntime

BATCH = 8


def open_session(model: onnx.ModelProto) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_mem_pattern = False
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


def vectors(session: onnxruntime.InferenceSession, ids: list[list[int]], threads: int = 2, batch: int = BATCH) -> np.ndarray:
    """Unit vectors of tokenised texts, in their order."""

    def run(numbers: list[int]) -> tuple[list[int], np.ndarray]:
        rows = np.array([ids[number] for number in numbers], np.int64)
        return numbers, session.run(["vectors"], {"input_ids": rows})[0]

    result = None
    with ThreadPoolExecutor(threads) as pool:
        for numbers, rows in pool.map(run, _batches(ids, batch)):
            if result is None:
                result = np.empty((len(ids), rows.shape[1]), np.float32)
            result[numbers] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return result


def _batches(ids: list[list[int]], batch: int) -> list[list[int]]:
    batches: list[list[int]] = []
    for number in sorted(range(len(ids)), key=lambda i: len(ids[i])):
        last = batches[-1] if batches else []
        if last and len(last) < batch and len(ids[last[0]]) == len(ids[number]):
            last.append(number)
        else:
            batches.append([number])
    return batches
