package io.twicetold.ingest.html;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Puts together what a page says of its article, and its text. Serves one page. */
final class Reading {

  /** Linked data tell the text where the page itself shows less than this share of it. */
  private static final double STUB = 0.5;

  /** Letters of the shortest sentence. */
  private static final int SENTENCE = 20;

  /** Letters of the shortest text that is taken from linked data. */
  private static final int SHORTEST = 200;

  /**
   * Letters up to which the text of a page that wants something first may be only its beginning.
   */
  private static final int LONGEST_STUB = 1_000;

  /** Letters of the shortest article that stands beside a request for consent. */
  private static final int LEAST = 100;

  /** Letters under pictures that make a gallery, if they are more than twice those of the text. */
  private static final int GALLERY = 300;

  /** The beginning of a tag; in plain text one thing may be less than another. */
  private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]");

  private final Document document;
  private final PageCharset.Decoded decoded;
  private final String address;
  private final Clock clock;
  private final Optional<Instant> seen;
  private final OutletFrames frames;
  private final Signs signs = new Signs();
  private final JsonNode linked;
  private final Blocks drawn;

  private String stub = "";

  Reading(
      Document document,
      PageCharset.Decoded decoded,
      String address,
      Clock clock,
      Optional<Instant> seen,
      OutletFrames frames) {
    this.document = document;
    this.decoded = decoded;
    this.address = address;
    this.clock = clock;
    this.seen = seen;
    this.frames = frames;
    document.traverse(signs);
    drawn = new Blocks(document.body());
    OwnArticle own = new OwnArticle(address, signs, document.title());
    linked = LinkedData.article(signs.scripts(), own::likeness).orElse(MissingNode.getInstance());
  }

  WebArticle article() {
    Identity identity = new Identity(document, address, signs, linked);
    String title = identity.title();
    String language = identity.language();
    List<Block> blocks =
        Dateline.without(frames.without(identity.host(), title, blocks(title)), language);
    List<String> datelines = Dateline.behind(title, drawn.blocks(), language);
    PageDates dates = new PageDates(clock.instant(), language, seen);
    PageDate date =
        dates.of(LinkedData.text(linked, "datePublished"), signs, datelines, identity.url());
    Text text = Text.of(blocks);
    Places places = new Places(decoded.text());
    return new WebArticle(
        title,
        text.words(),
        identity.url(),
        identity.source().isEmpty() ? Dateline.outlet(datelines).orElse("") : identity.source(),
        language,
        identity.author(),
        date,
        identity.declared(text.words()),
        places.of(text.paragraphs()),
        decoded.charset(),
        decoded.guessed(),
        stub,
        new LiveBlog(dates, places).entries(linked, signs, document, identity.url()));
  }

  private List<Block> blocks(String title) {
    Blocks page = Hidden.headed(drawn, title).orElse(drawn);
    List<Block> body = Body.of(page, title);
    Optional<Blocks> opened = body.isEmpty() ? Hidden.articles(page) : Optional.empty();
    if (opened.isPresent()) {
      page = opened.get();
      body = Body.of(page, title);
    }
    if (isGallery(page, letters(body))) {
      page = page.asGallery();
      body = Body.of(page, title);
    }
    int letters = letters(body);
    Optional<List<Block>> stored = stored(letters);
    if (stored.isPresent()) {
      return stored.get();
    }
    List<Block> shown = body.isEmpty() ? Body.unframed(page, title) : body;
    if (letters(shown) < SENTENCE) {
      List<Block> hidden = Body.of(Blocks.ofWhole(document.body()), title);
      shown = letters(hidden) >= LEAST ? hidden : shown;
    }
    if (letters(shown) < LEAST) {
      List<Block> made = made(title);
      shown = letters(made) >= SHORTEST ? made : shown;
    }
    stub = stub(page, letters(shown));
    return stub.isEmpty() || letters(shown) >= SENTENCE ? shown : described();
  }

  /** What scripts would make of the page: of the data that they have, or of what was sent drawn. */
  private List<Block> made(String title) {
    Flight flight = new Flight(signs.data());
    List<Block> stored = fragment(Stored.text(signs.data(), flight));
    return letters(stored) >= SHORTEST
        ? stored
        : Body.of(new Blocks(Jsoup.parseBodyFragment(flight.markup()).body()), title);
  }

  private static boolean isGallery(Blocks page, int letters) {
    int captions =
        letters(page.blocks().stream().filter(b -> b.kind() == Block.Kind.CAPTION).toList());
    return captions > Math.max(GALLERY, 2 * letters);
  }

  /** What the page wants before it shows more than this, empty if nothing. */
  private String stub(Blocks page, int letters) {
    if (letters > LONGEST_STUB) {
      return "";
    }
    boolean paid = signs.isPaid() || LinkedData.isPaid(linked);
    if (paid || page.holders().stream().anyMatch(holder -> holder.isWall(Names.Sense.WALL))) {
      return "paywall";
    }
    boolean consent = page.holders().stream().anyMatch(h -> h.isWall(Names.Sense.CONSENT));
    return consent && letters < LEAST ? "consent" : "";
  }

  /** What the page says of the text that it does not show. */
  private List<Block> described() {
    return fragment(signs.first("og:description", "twitter:description", "description"));
  }

  private static int letters(List<Block> blocks) {
    return blocks.stream().mapToInt(Block::letters).sum();
  }

  /** The text in the linked data, if the page itself shows a small part of it. */
  private Optional<List<Block>> stored(int shown) {
    String body = LinkedData.text(linked, "articleBody");
    if (body.length() * STUB <= shown || body.length() < SHORTEST) {
      return Optional.empty();
    }
    List<Block> blocks = fragment(body);
    int letters = letters(blocks);
    return letters >= SHORTEST && shown < STUB * letters ? Optional.of(blocks) : Optional.empty();
  }

  /** Text of linked data, plain with lines, or markup, or markup written as plain text. */
  static List<Block> fragment(String body) {
    String lines = MARKUP.matcher(body).find() ? body : body.replace("\n", "<p>");
    String markup =
        lines.contains("&lt;") ? lines.replace("&lt;", "<").replace("&gt;", ">") : lines;
    return new ArrayList<>(new Blocks(Jsoup.parseBodyFragment(markup).body()).blocks());
  }
}
