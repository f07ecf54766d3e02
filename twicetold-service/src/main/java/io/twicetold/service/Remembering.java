package io.twicetold.service;

import io.twicetold.Twicetold;
import io.twicetold.judge.Judgment;
import io.twicetold.judge.JudgmentBytes;
import io.twicetold.service.measure.Histogram;
import io.twicetold.service.store.Made;
import io.twicetold.service.store.VectorKey;
import io.twicetold.service.story.Engine;
import io.twicetold.vector.Encoder;
import io.twicetold.vector.RememberingEncoder;
import io.twicetold.window.Recollection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The library with the store as its memory: what was encoded and judged in an earlier life need not
 * be made again when the collection is read. Judgments are those of this very program; vectors go
 * by the version of the encoder.
 */
final class Remembering implements Engine, Recollection {

  private final Opening opening;
  private final Made made;
  private final Histogram model;
  private final Map<Long, byte[]> before = new ConcurrentHashMap<>();
  private final Map<Long, byte[]> fresh = new ConcurrentHashMap<>();
  private final Set<VectorKey> asked = ConcurrentHashMap.newKeySet();
  private Optional<Twicetold> library = Optional.empty();
  private volatile boolean reading;
  private volatile long program = Program.print("");

  /** Takes the time of the encoder. */
  Remembering(Opening opening, Made made, Histogram model) {
    this.opening = opening;
    this.made = made;
    this.model = model;
  }

  @Override
  public synchronized Twicetold get() {
    Twicetold opened = library.orElseGet(() -> opening.open(this::encoder, this));
    library = Optional.of(opened);
    return opened;
  }

  private Encoder encoder(Encoder encoder) {
    program = Program.print(encoder.version());
    return new RememberingEncoder(
        new TimedEncoder(encoder, model), new StoredVectors(encoder, made, this::ask));
  }

  private void ask(VectorKey vector) {
    if (reading) {
      asked.add(vector);
    }
  }

  @Override
  public void reads() {
    before.clear();
    asked.clear();
    before.putAll(made.judgments(program));
    reading = true;
  }

  @Override
  public void wasRead() {
    reading = false;
    var _ = made.forgetJudgments(program, List.copyOf(before.keySet()));
    Set<VectorKey> wanted = Set.copyOf(asked);
    var _ = made.forgetVectors(wanted::contains);
    before.clear();
    asked.clear();
  }

  @Override
  public void passed() {
    Map<Long, byte[]> kept = new HashMap<>(fresh);
    fresh.keySet().removeAll(kept.keySet());
    var _ = made.keepJudgments(program, kept); // where there is no room they are made again
  }

  @Override
  public Optional<Judgment> find(long pair) {
    return before.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(before.remove(pair)).flatMap(JudgmentBytes::read);
  }

  @Override
  public void keep(long pair, Judgment judgment) {
    fresh.put(pair, JudgmentBytes.of(judgment));
  }
}
