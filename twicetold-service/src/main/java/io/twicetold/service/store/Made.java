package io.twicetold.service.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Vectors of texts and judgments of pairs: what was made once and need not be made again. Nothing
 * else depends on them; what is not here is made anew. Futures are those of a {@link Store}.
 */
public interface Made {

  /** The vectors that are here of those asked for. */
  Map<VectorKey, byte[]> vectors(Collection<VectorKey> keys);

  /** Keeps vectors; those that are here stay. */
  CompletableFuture<Void> keepVectors(Map<VectorKey, byte[]> vectors);

  /** Forgets the vectors that are not wanted. */
  CompletableFuture<Void> forgetVectors(Predicate<VectorKey> wanted);

  /** All judgments that a program made, by pair. */
  Map<Long, byte[]> judgments(long madeBy);

  /** Keeps judgments of a program, instead of those that others made of the same pairs. */
  CompletableFuture<Void> keepJudgments(long madeBy, Map<Long, byte[]> judgments);

  /** Forgets judgments, and all that another program made. */
  CompletableFuture<Void> forgetJudgments(long madeBy, List<Long> pairs);
}
