package io.twicetold.ingest.html;

import io.twicetold.ingest.html.Block.Kind;
import io.twicetold.ingest.html.Holder.Row;
import io.twicetold.ingest.html.Names.Sense;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the blocks of a page ask of its readers by their words. Serves one page. */
final class Asked {

  /** Letters of a page that may be no more than the beginning of an article. */
  private static final double SHORT = 2_500;

  /** Letters of the longest block that offers a newsletter: more of them tell of one. */
  private static final int LONG_OFFER = 250;

  private final List<Block> blocks;
  private final double[] prose;
  private final Sense[] requests;
  private final boolean[] offers;

  /**
   * Looks at blocks.
   *
   * @param prose the score of each, 0 for those that are none
   */
  Asked(List<Block> blocks, double[] prose) {
    this.blocks = blocks;
    this.prose = prose;
    double all = Arrays.stream(prose).sum();
    requests = new Sense[prose.length];
    offers = new boolean[prose.length];
    for (int i = 0; i < prose.length; i++) {
      Block block = blocks.get(i);
      requests[i] = prose[i] > 0 ? request(block, all) : Sense.NOTHING;
      offers[i] = block.letters() <= LONG_OFFER && Requests.isForAddress(block.words());
    }
    forgetTold();
  }

  /** Walls stand before pages that show little. */
  private static Sense request(Block block, double all) {
    return Requests.isForConsent(block.words())
        ? Sense.CONSENT
        : all < SHORT && Requests.isForMoney(block.words()) ? Sense.WALL : Sense.NOTHING;
  }

  /** One of many paragraphs, most of which ask for nothing, tells of what it has the words of. */
  private void forgetTold() {
    Map<Row, Integer> telling = new HashMap<>();
    for (int i = 0; i < prose.length; i++) {
      int vote = isAsking(i) ? -1 : 1;
      row(i).ifPresent(row -> telling.merge(row, vote, Integer::sum));
    }
    for (int i = 0; i < prose.length; i++) {
      boolean told = isAsking(i) && blocks.get(i).linked() == 0;
      if (told && row(i).filter(row -> telling.getOrDefault(row, 0) > 0).isPresent()) {
        requests[i] = Sense.NOTHING;
        offers[i] = false;
      }
    }
  }

  private boolean isAsking(int i) {
    return requests[i] != Sense.NOTHING || offers[i];
  }

  /** The row of elements that hold one paragraph each, if it stands in one. */
  private Optional<Row> row(int i) {
    Holder holder = blocks.get(i).holder();
    Holder wrapper = holder.wrapper();
    boolean wrapped = wrapper != holder && blocks.get(i).kind() == Kind.PARAGRAPH;
    return wrapped && prose[i] > 0 ? Optional.of(wrapper.row()) : Optional.empty();
  }

  /** What a block asks for before the article is read. */
  Sense request(int i) {
    return requests[i];
  }

  /** Whether a block offers to send news. */
  boolean isOffer(int i) {
    return offers[i];
  }
}
