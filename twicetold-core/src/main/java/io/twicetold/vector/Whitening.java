package io.twicetold.vector;

import java.util.List;

/**
 * Makes vectors vary more alike in all directions. Sentence vectors differ most along a few
 * directions, by their topic; taken down, they leave more of a cosine to what tells one event from
 * another of its kind (whitening: Su et al., 2021, "Whitening Sentence Representations for Better
 * Semantics and Faster Retrieval"; here at half strength, from vectors less their language mean).
 */
public final class Whitening {

  /** Leaves vectors as they are. */
  public static final Whitening NONE = new Whitening(List.of());

  private final List<float[]> rows;

  /**
   * A linear map.
   *
   * @param rows where each dimension goes: a square matrix, as wide as the encoder's vectors
   */
  public Whitening(List<float[]> rows) {
    for (float[] row : rows) {
      if (row.length != rows.size()) {
        throw new IllegalArgumentException(
            rows.size() + " rows, one of them " + row.length + " wide");
      }
    }
    this.rows = List.copyOf(rows);
  }

  /** The vector mapped, its length not kept. */
  float[] of(float[] vector) {
    if (rows.isEmpty()) {
      return vector;
    }
    float[] mapped = new float[vector.length];
    for (int from = 0; from < vector.length; from++) {
      float[] row = rows.get(from);
      float value = vector[from];
      for (int to = 0; to < mapped.length; to++) {
        mapped[to] += value * row[to];
      }
    }
    return mapped;
  }
}
