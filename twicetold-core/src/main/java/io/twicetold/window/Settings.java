package io.twicetold.window;

import io.twicetold.judge.Judge;
import io.twicetold.vector.Encoder;
import io.twicetold.vector.LanguageMeans;
import java.util.Optional;

/**
 * How a collection is looked at.
 *
 * @param model encoder and means; without them only letters are compared
 * @param judge who judges
 * @param limits caps
 * @param progress who is told how far it has come
 * @param recollection what was judged before
 */
public record Settings(
    Optional<Model> model,
    Judge judge,
    Limits limits,
    Progress progress,
    Optional<Recollection> recollection) {

  /** What meaning is measured with. */
  public record Model(Encoder encoder, LanguageMeans means) {}

  Optional<Meanings> meanings() {
    return model.map(given -> new Meanings(given.encoder(), given.means(), progress));
  }

  Units units() {
    return new Units(model.isPresent(), limits.statements(), progress);
  }

  Teller teller() {
    return new Teller(judge, limits.statements());
  }
}
