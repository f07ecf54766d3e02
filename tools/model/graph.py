"""Writes the encoder as one ONNX graph: exact floats for reference, or the layout that is shipped."""

from dataclasses import dataclass

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from source import Source

OPSET = 21
MICROSOFT = "com.microsoft"
# GELU is never below -.17: shifted by this much it fits unsigned bytes with zero point 0.
GELU_SHIFT = np.float32(0.17)
# 2 * 255 * 64 still fits 16 bits: processors that add byte products in pairs (AVX2, AVX-512 without VNNI)
# give the same sums as all others. Weights up to 127 would overflow there without a word.
WEIGHT_TOP = 64


@dataclass(frozen=True)
class Inputs:
    """What calibration saw enter a linear, channel by channel."""

    largest: np.ndarray
    mean: np.ndarray


@dataclass(frozen=True)
class Quantized:
    """One linear: weights (in, out) as bytes and a scale a column."""

    weights: np.ndarray
    scales: np.ndarray

    def floats(self) -> np.ndarray:
        return self.weights.astype(np.float32) * self.scales


class Graph:
    """Collects nodes and constants; names are made from the order of calls, so a build repeats itself."""

    def __init__(self):
        self.nodes, self.constants, self.outputs = [], [], []
        self.known: set[str] = set()

    def constant(self, name: str, value: np.ndarray) -> str:
        if name not in self.known:
            self.known.add(name)
            self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, operator: str, *inputs: str, domain: str = "", **attributes) -> str:
        output = f"{operator}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, inputs, [output], domain=domain, name=output, **attributes))
        return output

    def floats(self, name: str, *values: float) -> str:
        return self.constant(name, np.array(values, np.float32) if len(values) > 1 else np.float32(values[0]))

    def longs(self, name: str, *values: int) -> str:
        return self.constant(name, np.array(values, np.int64))

    def model(self, outputs: dict[str, list]) -> onnx.ModelProto:
        nodes = list(self.nodes)
        for name, source in zip(outputs, self.outputs):
            nodes.append(helper.make_node("Identity", [source], [name], name=name))
        graph = helper.make_graph(
            nodes,
            "multilingual-e5-small",
            [helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["texts", "tokens"])],
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in outputs.items()],
            self.constants,
        )
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=10, producer_name="twicetold")


class _Encoder:
    """What reference and shipped graph have in common: everything but the linears."""

    def __init__(self, source: Source, positions: int):
        self.source, self.positions, self.graph = source, positions, Graph()
        self.probes: list[str] = []

    def build(self) -> None:
        states = self._embed()
        for layer in range(self.source.layers):
            states = self._layer(f"l{layer}", states)
        self.graph.outputs.append(self._pool(states))

    def _embed(self) -> str:
        g, source = self.graph, self.source
        used = len(source.pieces)  # the rows behind the last piece are padding of the table
        words = source.matrices["emb.word"]
        blocks = source.width // 32
        nibbles = g.node("Gather", g.constant("words", words.nibbles[:used]), "input_ids")
        scales = g.node("Gather", g.constant("word_scales", words.scales[:used].astype(np.float16)), "input_ids")
        low = g.node("BitwiseAnd", nibbles, g.constant("low_nibble", np.uint8(15)))
        high = g.node("BitShift", nibbles, g.constant("four", np.uint8(4)), direction="RIGHT")
        steps = g.node("Cast", g.node("Concat", low, high, axis=3), to=TensorProto.FLOAT)
        steps = g.node("Sub", steps, g.floats("eight", 8))
        column = g.longs("scale_shape", 0, 0, blocks, 1)
        scales = g.node("Reshape", g.node("Cast", scales, to=TensorProto.FLOAT), column)
        words_out = g.node("Reshape", g.node("Mul", steps, scales), g.longs("state_shape", 0, 0, source.width))
        # Positions and the one token type are added beforehand: nothing else ever uses them.
        table = source.tensors["emb.pos"].reshape(-1, source.width)[: self.positions] + source.tensors["emb.type"][: source.width]
        length = g.node("Slice", g.node("Shape", "input_ids"), g.longs("one", 1), g.longs("two", 2))
        positions = g.node("Slice", g.constant("positions", table), g.longs("zero", 0), length)
        return self._normalize("emb.ln", g.node("Add", words_out, positions))

    def _layer(self, name: str, states: str) -> str:
        heads = self._attend(name, states)
        states = self._residual(f"{name}.aln", states, *self._linear(f"{name}.ao", heads))
        inner = self._gelu(name, *self._linear(f"{name}.fi", states))
        return self._residual(f"{name}.oln", states, *self._linear(f"{name}.fo", inner))

    def _attend(self, name: str, states: str) -> str:
        parts = self._linears([f"{name}.{part}" for part in "qkv"], states)
        bias = self.graph.constant(f"{name}.qkv.b", np.concatenate([part_bias for _, part_bias in parts]))
        return self.graph.node(
            "MultiHeadAttention", *[part for part, _ in parts], bias, domain=MICROSOFT, num_heads=self.source.heads
        )

    def _linear(self, name: str, states: str) -> tuple[str, np.ndarray]:
        return self._linears([name], states)[0]

    def _linears(self, names: list[str], states: str) -> list[tuple[str, np.ndarray]]:
        raise NotImplementedError

    def _gelu(self, name: str, states: str, bias: np.ndarray) -> str:
        return self.graph.node("BiasGelu", states, self.graph.constant(f"{name}.fi.b", bias), domain=MICROSOFT)

    def _residual(self, name: str, states: str, change: str, bias: np.ndarray) -> str:
        g, tensors = self.graph, self.source.tensors
        return g.node(
            "SkipLayerNormalization",
            change,
            states,
            g.constant(f"{name}.w", tensors[f"{name}.w"]),
            g.constant(f"{name}.b", tensors[f"{name}.b"]),
            g.constant(f"{name}.skip", bias),
            domain=MICROSOFT,
            epsilon=self.source.epsilon,
        )

    def _normalize(self, name: str, states: str) -> str:
        g, tensors = self.graph, self.source.tensors
        weight, bias = g.constant(f"{name}.w", tensors[f"{name}.w"]), g.constant(f"{name}.b", tensors[f"{name}.b"])
        return g.node("LayerNormalization", states, weight, bias, axis=-1, epsilon=self.source.epsilon)

    def _pool(self, states: str) -> str:
        # A row of 1/n times the states: ReduceMean would add in another order when texts are batched.
        g = self.graph
        length = g.node("Slice", g.node("Shape", "input_ids"), g.longs("one", 1), g.longs("two", 2))
        share = g.node("Reciprocal", g.node("Cast", length, to=TensorProto.FLOAT))
        shape = g.node("Concat", g.longs("one", 1), length, axis=0)
        mean = g.node("MatMul", g.node("Expand", share, shape), states)
        return g.node("Reshape", mean, g.longs("vector_shape", 0, self.source.width))


class _Reference(_Encoder):
    """Float linears; also tells the largest and the mean input of each linear, channel by channel."""

    def _linears(self, names: list[str], states: str) -> list[tuple[str, np.ndarray]]:
        g, source = self.graph, self.source
        shifted = g.node("Add", states, g.floats("shift", GELU_SHIFT)) if names[0].endswith("fo") else states
        absolute = g.node("Abs", shifted)
        self.probes.append(g.node("ReduceMax", absolute, g.longs("rows", 0, 1), keepdims=0))
        self.probes.append(g.node("ReduceMean", states, g.longs("rows", 0, 1), keepdims=0))
        linears = []
        for name in names:
            weight = g.constant(f"{name}.w", source.matrices[f"{name}.w"].floats().T)
            linears.append((g.node("MatMul", states, weight), source.tensors[f"{name}.b"]))
        return linears


class _Shipped(_Encoder):
    """Byte linears: the input a row at a time to bytes, the weights a column at a time."""

    def __init__(self, source: Source, positions: int, calibration: dict[str, Inputs]):
        super().__init__(source, positions)
        self.calibration = calibration

    def _linears(self, names: list[str], states: str) -> list[tuple[str, np.ndarray]]:
        g, group = self.graph, names[0]
        inner = group.endswith("fo")
        smooth = self._smooth(names)
        shift = GELU_SHIFT / smooth if inner else np.zeros_like(smooth)
        if not group.endswith("ao"):  # there the linear that makes the values has done it
            states = g.node("Mul", states, g.constant(f"{group}.smooth", 1 / smooth))
        if inner:
            states = g.node("Add", states, g.constant(f"{group}.shift", shift))
        rows, factors, zero = self._rows(states, signed=not inner)
        linears = []
        for name in names:
            weights = self.source.matrices[f"{name}.w"].floats().T * smooth[:, None]
            quantized = self._columns(weights)
            bias = self.source.tensors[f"{name}.b"] - shift @ quantized.floats()
            # What rounding the weights does to the average input is known: take it back.
            bias += (self.calibration[group].mean / smooth) @ (weights - quantized.floats())
            if name.endswith(".v"):
                into = self._smooth([name[:-1] + "ao"])
                quantized, bias = Quantized(quantized.weights, quantized.scales / into), bias / into
            linears.append((self._product(name, quantized, rows, factors, zero), bias.astype(np.float32)))
        return linears

    def _smooth(self, names: list[str]) -> np.ndarray:
        """SmoothQuant at strength 0.5: the spread of a channel shared between its inputs and its weights."""
        weights = [np.abs(self.source.matrices[f"{name}.w"].floats()).max(axis=0) for name in names]
        columns = np.maximum(np.max(weights, axis=0), 1e-5)
        inputs = np.maximum(self.calibration[names[0]].largest, 1e-5)
        # Quarter powers of two: the last bits of a calibration run do not reach the file.
        return np.exp2(np.round(2 * np.log2(inputs / columns)) / 4).astype(np.float32)

    def _rows(self, states: str, signed: bool) -> tuple[str, str, str]:
        g = self.graph
        top, zero = (127, 128) if signed else (255, 0)
        absolute = g.node("Abs", states) if signed else states
        largest = g.node("ReduceMax", absolute, g.longs("last", -1), keepdims=1)
        factors = g.node("Max", g.node("Mul", largest, g.floats(f"per_{top}", 1 / top)), g.floats("tiny", 1e-30))
        scaled = g.node("Div", states, factors)
        zero_name = g.constant(f"zero_{zero}", np.uint8(zero))
        return g.node("QuantizeLinear", scaled, g.floats("unit", 1), zero_name), factors, zero_name

    def _columns(self, weights: np.ndarray) -> Quantized:
        scales = (np.abs(weights).max(axis=0) / WEIGHT_TOP).astype(np.float32)
        return Quantized(np.clip(np.round(weights / scales), -WEIGHT_TOP, WEIGHT_TOP).astype(np.int8), scales)

    def _product(self, name: str, quantized: Quantized, rows: str, factors: str, zero: str) -> str:
        g = self.graph
        weights = g.constant(f"{name}.w", quantized.weights)
        columns = g.constant(f"{name}.scales", quantized.scales)
        # Columns first, rows after, in two products: fused into one, they gave wrong vectors without a word.
        product = g.node("MatMulIntegerToFloat", rows, weights, g.floats("unit", 1), columns, zero, domain=MICROSOFT)
        return g.node("Mul", product, factors)


def linear_groups(layers: int) -> list[str]:
    """The linears that share an input, by the name of the first, in the order of the graph."""
    return [f"l{layer}.{part}" for layer in range(layers) for part in ("q", "ao", "fi", "fo")]


def reference(source: Source, positions: int) -> onnx.ModelProto:
    encoder = _Reference(source, positions)
    encoder.build()
    encoder.graph.outputs.extend(encoder.probes)
    outputs = {"vectors": ["texts", source.width]}
    for group in linear_groups(source.layers):
        size = [source.inner if group.endswith("fo") else source.width]
        outputs[f"{group}.largest"] = outputs[f"{group}.mean"] = size
    return encoder.graph.model(outputs)


def shipped(source: Source, positions: int, calibration: dict[str, Inputs]) -> onnx.ModelProto:
    encoder = _Shipped(source, positions, calibration)
    encoder.build()
    return encoder.graph.model({"vectors": ["texts", source.width]})
