package io.twicetold.ingest.html;

import io.twicetold.ingest.html.Block.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * Finds the blocks of the article among those of a page: the element whose blocks have the highest
 * sum of scores is the article, and of its blocks those between the first and the last good one
 * that are no frame. Serves one page.
 */
final class Body {

  private static final double FEW_LINKS = 0.3;
  private static final double MANY_LINKS = 0.5;

  /** Of a long paragraph most may stand in links. */
  private static final double LONG_LINKS = 0.8;

  private static final int LONG = 150;

  /** Letters of loose text that is more than a label. */
  private static final int LABEL = 40;

  private static final Set<String> POSTS =
      Set.of("twitter-tweet", "twitter-video", "instagram-media");

  private final List<Block> blocks;
  private final double[] scores;
  private final boolean[] frame;

  private Body(List<Block> blocks) {
    this.blocks = blocks;
    scores = new double[blocks.size()];
    frame = new boolean[blocks.size()];
    Surroundings surroundings = new Surroundings(blocks);
    for (int i = 0; i < scores.length; i++) {
      score(i, surroundings);
    }
  }

  private void score(int i, Surroundings surroundings) {
    Block block = blocks.get(i);
    double score = Scores.of(block);
    frame[i] = surroundings.isFrame(block.holder()) && !isPost(block);
    if (frame[i]) {
      scores[i] = Scores.ofFrame(block);
    } else {
      boolean fragment =
          score <= 0
              && block.kind() != Kind.CAPTION
              && block.linkDensity() < FEW_LINKS
              && (block.kind() != Kind.LOOSE || block.letters() > LABEL);
      scores[i] = fragment && surroundings.isBody(block.holder()) ? Scores.ofBody(block) : score;
    }
  }

  /** Posts of others that are set into an article are part of it. */
  private static boolean isPost(Block block) {
    for (Element e = block.holder(); e != null; e = e.parent()) {
      if (e.normalName().equals("blockquote")) {
        return POSTS.stream().anyMatch(e::hasClass);
      }
    }
    return false;
  }

  /** The blocks of the article without its headline. */
  static List<Block> of(List<Block> blocks, String headline) {
    Body body = new Body(blocks);
    return body.best().map(best -> body.within(best)).orElseGet(body::readable).stream()
        .filter(block -> !block.words().equals(headline))
        .toList();
  }

  /** Where nothing looks like an article: whatever is neither frame nor links. */
  private List<Block> readable() {
    return IntStream.range(0, scores.length)
        .filter(i -> !frame[i])
        .mapToObj(blocks::get)
        .filter(block -> block.kind() != Kind.CAPTION && block.linkDensity() < FEW_LINKS)
        .toList();
  }

  /** Of elements with the same blocks the innermost. */
  private Optional<Element> best() {
    Map<Element, Double> totals = new HashMap<>();
    for (int i = 0; i < scores.length; i++) {
      for (Element e = blocks.get(i).holder(); e != null; e = e.parent()) {
        totals.merge(e, scores[i], Double::sum);
      }
    }
    Optional<Element> best = Optional.empty();
    double highest = 0;
    for (Block block : blocks) {
      for (Element e = block.holder(); e != null; e = e.parent()) {
        double total = totals.getOrDefault(e, 0.0);
        if (total > highest + 1e-9) {
          highest = total;
          best = Optional.of(e);
        }
      }
    }
    return best;
  }

  private List<Block> within(Element best) {
    List<Integer> inside = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (isWithin(blocks.get(i).holder(), best)) {
        inside.add(i);
      }
    }
    int first = inside.stream().filter(i -> scores[i] > 0).findFirst().orElse(0);
    int last = inside.reversed().stream().filter(i -> scores[i] > 0).findFirst().orElse(-1);
    while (last + 1 < blocks.size() && !frame[last + 1] && continues(last)) {
      last++;
    }
    int end = last;
    return inside.stream()
        .filter(i -> i >= first && i <= end && isKept(i))
        .map(blocks::get)
        .toList();
  }

  private static boolean isWithin(Element element, Element holder) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.equals(holder)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the next block goes on as this one does: results, verses, a signature. */
  private boolean continues(int i) {
    Block block = blocks.get(i);
    Block next = blocks.get(i + 1);
    return (next.kind() == Kind.PARAGRAPH || next.kind() == Kind.HEADING)
        && next.linked() == 0
        && Objects.equals(next.holder().parent(), block.holder().parent());
  }

  private boolean isKept(int i) {
    Block block = blocks.get(i);
    if (scores[i] > 0) {
      return true;
    }
    return !frame[i]
        && switch (block.kind()) {
          case PARAGRAPH, QUOTE ->
              block.linkDensity() < (block.letters() >= LONG ? LONG_LINKS : MANY_LINKS);
          case HEADING -> block.linkDensity() < MANY_LINKS && leads(i);
          case ITEM -> block.linkDensity() < MANY_LINKS;
          case CELL -> block.linkDensity() < FEW_LINKS;
          case LOOSE -> block.linkDensity() < FEW_LINKS && block.letters() > LABEL;
          case CAPTION -> false;
        };
  }

  /** Whether a heading stands before something that is kept. */
  private boolean leads(int i) {
    int next = i + 1;
    while (next < blocks.size() && next <= i + 2 && blocks.get(next).kind() == Kind.HEADING) {
      next++;
    }
    return next < blocks.size()
        && (scores[next] > 0
            || (blocks.get(next).kind() == Kind.ITEM
                && blocks.get(next).linkDensity() < MANY_LINKS));
  }
}
