package io.twicetold.ingest.html;

import io.twicetold.ingest.html.Names.Sense;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element that breaks lines, with what is summed up over the blocks in it. */
final class Holder {

  /** Share of the page's text from which an element called like frame is none. */
  private static final double FRAME = 0.3;

  /** The same for names that never stand for an article. */
  private static final double NEVER = 0.85;

  /** Letters of the longest text that asks for consent, and of the longest that asks for money. */
  private static final double LONGEST_CONSENT = 4_000;

  private static final double LONGEST_CALL = 600;

  /** Letters of the longest offer to send news. */
  private static final double LONGEST_OFFER = 400;

  /** Share of an element's text that speaks of cookies where it asks for them. */
  private static final double MOSTLY = 0.5;

  /** The same of calls to subscribe: the beginning of an article may stand beside them. */
  private static final double WHOLLY = 0.8;

  /** Frame counts against what is around it by no more than this: comments go on and on. */
  private static final double MOST_AGAINST = 200;

  /**
   * Letters by which tables, lists and lines count against what is around them, at most: less than
   * two paragraphs say. On the pack of real pages all from 45 to 120 find the same, 25 takes in
   * what is beside articles.
   */
  private static final double MOST_FRAGMENTS = 100;

  /** One paragraph alone may quote whoever asks. */
  private static final Set<String> PARTS =
      Set.of("p", "li", "dd", "dt", "td", "th", "blockquote", "pre");

  /** Nodes of an element that has one element in it, with spaces around. */
  private static final int FEW_NODES = 3;

  /** Elements around a paragraph that have nothing else in them. */
  private static final int MOST_WRAPPERS = 3;

  private static final Set<String> ITEMS = Set.of("li", "dd", "dt");

  private static final Set<String> POSTS =
      Set.of("twitter-tweet", "twitter-video", "instagram-media");

  private final @Nullable Holder parent;
  private final String name;
  private final String classes;
  private final boolean single;
  private Sense sense;
  private final boolean post;
  private final boolean body;
  private double prose;
  private double consent;
  private double wall;
  private double total;
  private boolean answered;
  private boolean offering;
  private boolean frame;
  private boolean chosen;
  private boolean article;
  private boolean headed;
  private boolean innermost = true;

  /**
   * An element within another.
   *
   * @param gallery whether what is called a picture is read, too
   */
  Holder(@Nullable Holder parent, Element element, boolean gallery) {
    this.parent = parent;
    name = element.normalName();
    classes = element.className();
    single = element.childNodeSize() <= FEW_NODES && element.childrenSize() == 1;
    Sense called = Names.of(element);
    sense = gallery && called == Sense.PICTURE ? Sense.NOTHING : called;
    boolean quote = name.equals("blockquote");
    post = quote ? POSTS.stream().anyMatch(element::hasClass) : parent != null && parent.post;
    body = sense == Sense.BODY || (parent != null && parent.body);
    if (parent != null) {
      parent.innermost = false;
    }
    if (name.equals("article") || name.equals("main")) {
      markArticle();
    }
  }

  private void markArticle() {
    for (Holder holder = this; holder != null && !holder.article; holder = holder.parent) {
      holder.article = true;
    }
  }

  /**
   * Says that the page's headline stands in it: whatever it is called, it is not beside the
   * article.
   */
  void markHeaded() {
    for (Holder holder = this; holder != null && !holder.headed; holder = holder.parent) {
      holder.headed = true;
    }
  }

  /** The element's name in small letters. */
  String name() {
    return name;
  }

  /** Whether both, or the lists that they are items of, stand in one element. */
  boolean isBeside(Holder other) {
    return parent == other.parent || list().parent == other.list().parent;
  }

  private Holder list() {
    return parent != null && ITEMS.contains(name) ? parent : this;
  }

  /** The outermost element near it that has nothing else in it. */
  Holder wrapper() {
    Holder wrapper = this;
    for (int i = 0; i < MOST_WRAPPERS && wrapper.parent != null && wrapper.parent.single; i++) {
      wrapper = wrapper.parent;
    }
    return wrapper;
  }

  /** What the elements have in common that stand beside it and are called as it is. */
  Row row() {
    return new Row(Optional.ofNullable(parent), name, classes);
  }

  /** Elements of one name in one element. */
  record Row(Optional<Holder> parent, String name, String classes) {}

  /** Whether it is, or stands in, the text of an article by its name. */
  boolean isBody() {
    return body;
  }

  /** Whether it is page frame: by its name or that of one around it. Posts set in are none. */
  boolean isFrame() {
    return frame && !post;
  }

  /** Adds to the text in it something that asks for consent, for money, or for nothing. */
  void addProse(double letters, Sense request) {
    prose += letters;
    consent += request == Sense.CONSENT ? letters : 0;
    wall += request == Sense.WALL ? letters : 0;
  }

  /** Says that whoever reads it may answer. */
  void answer() {
    answered = true;
  }

  /** Whether whoever reads it may answer it, and nothing around it. */
  boolean isAnswered() {
    return answered;
  }

  /** The innermost element with words around what is answered is a comment. */
  void markComment() {
    Holder comment = this;
    while (comment.prose == 0 && comment.parent != null) {
      comment = comment.parent;
    }
    if (!comment.article && comment.sense != Sense.BODY) {
      comment.sense = Sense.COMMENT;
    }
  }

  /** Says that it wants the reader's address. */
  void offer() {
    offering = true;
  }

  /** Whether it wants the reader's address, and nothing around it. */
  boolean isOffering() {
    return offering;
  }

  /** The largest element around an offer that says little more is the offer. */
  void markOffer() {
    Holder offer = this;
    while (offer.parent != null
        && !offer.parent.article
        && (PARTS.contains(offer.name) || offer.prose == 0)
        && offer.parent.prose <= LONGEST_OFFER) {
      offer = offer.parent;
    }
    boolean own = !PARTS.contains(offer.name) && !offer.article && offer.prose <= LONGEST_OFFER;
    if (own && offer.sense == Sense.NOTHING) {
      offer.sense = Sense.FRAME;
    }
  }

  /** Adds to its score. */
  void add(double score) {
    total += score;
  }

  /** Hands the text on to the element around it. */
  void passProse() {
    if (parent != null) {
      parent.prose += prose;
      parent.consent += consent;
      parent.wall += wall;
    }
  }

  /** Hands the score on to the element around it. */
  void passTotal() {
    if (parent != null) {
      boolean outermost = frame && !parent.frame;
      parent.total += Math.max(total, outermost ? -MOST_AGAINST : -MOST_FRAGMENTS);
    }
  }

  /** Whether it is one paragraph, item or cell. */
  boolean isPart() {
    return innermost && PARTS.contains(name);
  }

  /** The element around it, itself if there is none. */
  Holder around() {
    return parent == null ? this : parent;
  }

  /** The sum of the scores of all blocks in it. */
  double total() {
    return total;
  }

  /** Decides whether it is frame; the one around it has to be decided before. */
  void decide(double all) {
    double share = all == 0 ? 0 : prose / all;
    if (sense == Sense.NOTHING && !PARTS.contains(name)) {
      sense = request();
    }
    frame = isFrame(share) || (parent != null && parent.frame);
  }

  /** What it asks for by its words. */
  private Sense request() {
    return consent > MOSTLY * prose
        ? Sense.CONSENT
        : wall > WHOLLY * prose ? Sense.WALL : Sense.NOTHING;
  }

  private boolean isFrame(double share) {
    return switch (sense) {
      case BODY, NOTHING -> false;
      case CONSENT -> share < NEVER || (!article && prose < LONGEST_CONSENT);
      case NEVER -> !headed && share < NEVER;
      case WALL -> share < FRAME || prose < LONGEST_CALL;
      case FRAME, COMMENT -> !headed && share < FRAME;
      case PICTURE -> share < FRAME;
    };
  }

  /** Whether it asks for something before the article is read, and is not the article. */
  boolean isWall(Sense kind) {
    return sense == kind && frame && prose > 0;
  }

  /** Says that it is the article, or stands in it. */
  void choose(Holder best) {
    chosen = this == best || (parent != null && parent.chosen);
  }

  /** The innermost element around it, itself counted, that has at least so much. */
  Optional<Holder> holding(double least) {
    Holder holder = this;
    while (holder.total < least && holder.parent != null) {
      holder = holder.parent;
    }
    return holder.chosen ? Optional.of(holder) : Optional.empty();
  }

  /** The outermost element around it in which none of the others stands, within what was chosen. */
  Optional<Holder> apartFrom(List<Holder> others) {
    Set<Holder> around = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Holder other : others) {
      for (Holder holder = other; holder != null && around.add(holder); ) {
        holder = holder.parent;
      }
    }
    Optional<Holder> found = Optional.empty();
    for (Holder holder = this; holder != null && !around.contains(holder); ) {
      found = Optional.of(holder);
      holder = holder.parent;
    }
    return found;
  }

  /** The only element that is called an article, else the only one that is called the main one. */
  static Optional<Holder> article(List<Holder> holders) {
    return only(holders, "article").or(() -> only(holders, "main"));
  }

  private static Optional<Holder> only(List<Holder> holders, String name) {
    List<Holder> called = holders.stream().filter(holder -> holder.name.equals(name)).toList();
    return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
  }

  /** Whether it is another, or stands in it. */
  boolean isIn(Holder other) {
    return this == other || (parent != null && parent.isIn(other));
  }

  /** The outermost element that is called an article around it, within what was chosen. */
  Optional<Holder> article() {
    Optional<Holder> found = Optional.empty();
    for (Holder holder = this; holder != null && holder.chosen; holder = holder.parent) {
      found = holder.name.equals("article") ? Optional.of(holder) : found;
    }
    return found;
  }

  /** Whether it is the article, or stands in it. */
  boolean isChosen() {
    return chosen;
  }
}
