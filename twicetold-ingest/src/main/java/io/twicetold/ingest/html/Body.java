package io.twicetold.ingest.html;

import io.twicetold.ingest.html.Block.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /** Letters of text that is more than a label. */
  private static final int LABEL = 40;

  /** Share of the longest article on a page that its own has, or it is a teaser of one. */
  private static final double OWN = 0.1;

  /** Share of what was found that the smallest element around the headline has. */
  private static final double MOST = 0.6;

  /** Share of what was found that one of several headlines has, with all that is not another's. */
  private static final double ALONE = 0.3;

  /** Comments that are known by their way to be answered. */
  private static final int FEWEST_COMMENTS = 3;

  private final List<Block> blocks;
  private final List<Holder> holders;
  private final double[] scores;

  private Body(Blocks page, String headline) {
    blocks = page.blocks();
    holders = page.holders();
    scores = new double[blocks.size()];
    headlines(headline).map(Block::holder).findFirst().ifPresent(Holder::markHeaded);
    findFrame();
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(blocks.get(i));
      blocks.get(i).holder().add(scores[i]);
    }
    holders.reversed().forEach(Holder::passTotal);
  }

  private void findFrame() {
    double[] prose = blocks.stream().mapToDouble(b -> Math.max(0, Scores.of(b))).toArray();
    double all = Arrays.stream(prose).sum();
    Asked asked = new Asked(blocks, prose);
    for (int i = 0; i < prose.length; i++) {
      if (prose[i] > 0) {
        blocks.get(i).holder().addProse(prose[i], asked.request(i));
      }
    }
    holders.reversed().forEach(Holder::passProse);
    markAnswers();
    markOffers(asked);
    for (Holder holder : holders) {
      holder.decide(all);
    }
  }

  /** What can be answered one by one, again and again, are comments, whatever they are called. */
  private void markAnswers() {
    List<Holder> answered = holders.stream().filter(Holder::isAnswered).toList();
    if (answered.size() >= FEWEST_COMMENTS) {
      answered.forEach(Holder::markComment);
    }
  }

  /** What wants the reader's address is an offer of its own, beside the article or in it. */
  private void markOffers(Asked asked) {
    for (int i = 0; i < blocks.size(); i++) {
      if (asked.isOffer(i)) {
        blocks.get(i).holder().offer();
      }
    }
    holders.stream().filter(Holder::isOffering).forEach(Holder::markOffer);
  }

  private static double score(Block block) {
    if (block.holder().isFrame() || block.words().startsWith("©")) {
      return Scores.ofFrame(block);
    }
    double score = Scores.of(block);
    boolean fragment =
        score <= 0
            && block.kind() != Kind.CAPTION
            && block.linkDensity() < FEW_LINKS
            && (block.kind() != Kind.LOOSE || block.letters() > LABEL);
    return fragment && block.holder().isBody() ? Scores.ofBody(block) : score;
  }

  /** The blocks of the article without its headline, none if nothing looks like an article. */
  static List<Block> of(Blocks page, String headline) {
    Body body = new Body(page, headline);
    return body.best().map(best -> body.within(best, headline)).orElse(List.of());
  }

  /** All that is no frame, for pages on which nothing looks like an article. */
  static List<Block> unframed(Blocks page, String headline) {
    List<Block> all = inArticle(page, headline);
    List<Block> said = all.stream().filter(Body::isSaid).toList();
    return said.stream().anyMatch(block -> block.letters() >= LABEL) ? said : all;
  }

  /** In the element that is called the article, if there is one and it has words. */
  private static List<Block> inArticle(Blocks page, String headline) {
    List<Block> all =
        page.blocks().stream()
            .filter(block -> !block.holder().isFrame() && !block.words().equals(headline))
            .toList();
    Optional<Holder> article = Holder.article(page.holders());
    List<Block> own =
        all.stream().filter(block -> article.filter(block.holder()::isIn).isPresent()).toList();
    return own.isEmpty() ? all : own;
  }

  /** Whether it is neither nothing but links nor a notice of rights. */
  private static boolean isSaid(Block block) {
    return block.linked() < block.letters()
        && !block.words().startsWith("©")
        && !block.words().startsWith("Copyright");
  }

  /** Of elements with the same blocks the innermost. */
  private Optional<Holder> best() {
    Optional<Holder> best = Optional.empty();
    double highest = 0;
    for (Holder holder : holders) {
      if (holder.total() > highest - 1e-9 && holder.total() > 0) {
        highest = holder.total();
        best = Optional.of(holder);
      }
    }
    return best;
  }

  private List<Block> within(Holder best, String headline) {
    holders.forEach(holder -> holder.choose(best));
    Holder own = own(best, headline);
    holders.forEach(holder -> holder.choose(own));
    int first = scores.length;
    int last = -1;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0 && isChosen(i)) {
        first = Math.min(first, i);
        last = i;
      }
    }
    if (last >= 0 && own.isPart()) {
      holders.forEach(holder -> holder.choose(own.around()));
      int known = last - first;
      last = reach(last, 1);
      first = reach(first, -1);
      Holder found = last - first > known ? own.around() : own;
      holders.forEach(holder -> holder.choose(found));
    }
    while (last >= 0 && last + 1 < blocks.size() && continues(last)) {
      last++;
    }
    while (last >= 0 && first > 0 && leadsTo(first)) {
      first--;
    }
    return kept(first, last, headline);
  }

  /**
   * The block up to which an article goes of which one paragraph is known: to others that say more
   * than what lies between counts against them.
   */
  private int reach(int known, int step) {
    int end = known;
    double gain = 0;
    for (int i = known + step; i >= 0 && i < scores.length && isChosen(i); i += step) {
      gain += scores[i];
      if (gain > 0) {
        end = i;
        gain = 0;
      }
    }
    return end;
  }

  private boolean isChosen(int i) {
    return blocks.get(i).holder().isChosen();
  }

  /** Of several articles, one below the other, the one that has the page's headline in it. */
  private Holder own(Holder best, String headline) {
    Set<Holder> articles = new LinkedHashSet<>();
    Optional<Holder> own = Optional.empty();
    for (Block block : blocks) {
      Optional<Holder> article = block.holder().article();
      article.ifPresent(articles::add);
      if (block.kind() == Kind.HEADING && block.words().equals(headline)) {
        own = own.or(() -> article);
      }
    }
    double most = articles.stream().mapToDouble(Holder::total).max().orElse(0);
    return own.filter(article -> articles.size() > 1 && article.total() > OWN * most)
        .or(() -> headline(headline).flatMap(heading -> around(heading, best)))
        .orElse(best);
  }

  /** Around the headline the smallest element with most of it: what lies beside is another text. */
  private Optional<Holder> around(Block heading, Holder best) {
    Optional<Holder> alone = alone(heading).filter(holder -> holder.total() > ALONE * best.total());
    return alone.isPresent() ? alone : heading.holder().holding(MOST * best.total());
  }

  private Optional<Block> headline(String headline) {
    return headlines(headline).filter(block -> block.holder().isChosen()).findFirst();
  }

  /** Where the page has its headline, again and again perhaps. */
  private Stream<Block> headlines(String headline) {
    return blocks.stream()
        .filter(block -> block.kind() == Kind.HEADING && block.words().equals(headline));
  }

  /** The largest element with this heading of the first level and no other, if there are others. */
  private Optional<Holder> alone(Block heading) {
    List<Holder> others =
        blocks.stream()
            .filter(block -> block.kind() == Kind.HEADING && block.holder().name().equals("h1"))
            .filter(block -> block.holder().isChosen() && !block.words().equals(heading.words()))
            .map(Block::holder)
            .toList();
    return others.isEmpty() || !heading.holder().name().equals("h1")
        ? Optional.empty()
        : heading.holder().apartFrom(others);
  }

  private List<Block> kept(int first, int last, String headline) {
    List<Block> kept = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      Block block = blocks.get(i);
      if (isChosen(i) && isKept(i) && !block.words().equals(headline)) {
        kept.add(block);
      }
    }
    return kept;
  }

  /** Whether the next block goes on as this one does: results, verses, a list, a signature. */
  private boolean continues(int i) {
    return goesWith(blocks.get(i + 1), blocks.get(i));
  }

  /** Whether the block before leads to this one: results, a title of a section. */
  private boolean leadsTo(int i) {
    return goesWith(blocks.get(i - 1), blocks.get(i));
  }

  private static boolean goesWith(Block aside, Block block) {
    boolean line = aside.kind() == Kind.PARAGRAPH || aside.kind() == Kind.HEADING;
    boolean item = aside.kind() == Kind.ITEM && aside.endsSentence();
    boolean sentence =
        aside.endsSentence()
            && (aside.kind() == Kind.LOOSE
                || (aside.kind() == Kind.CELL && aside.holder() == block.holder()));
    return (line || item || sentence)
        && aside.linked() == 0
        && !aside.holder().isFrame()
        && aside.holder().isBeside(block.holder());
  }

  private boolean isKept(int i) {
    Block block = blocks.get(i);
    if (scores[i] > 0) {
      return true;
    }
    return !block.holder().isFrame()
        && !block.words().startsWith("©")
        && switch (block.kind()) {
          case PARAGRAPH, QUOTE ->
              block.linkDensity() < (block.letters() >= LONG ? LONG_LINKS : MANY_LINKS)
                  || isSentenceWithLinks(block);
          case HEADING -> block.linkDensity() < MANY_LINKS && leads(i);
          case ITEM -> block.linkDensity() < MANY_LINKS || isSentenceWithLinks(block);
          case CELL -> block.linkDensity() < FEW_LINKS;
          case LOOSE -> block.linkDensity() < FEW_LINKS && block.letters() > LABEL;
          case CAPTION -> false;
        };
  }

  /** A sentence that leads to its sources says something outside of them, too. */
  private static boolean isSentenceWithLinks(Block block) {
    return block.endsSentence() && block.letters() - block.linked() >= LABEL;
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
