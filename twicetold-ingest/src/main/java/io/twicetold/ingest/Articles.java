package io.twicetold.ingest;

import io.twicetold.article.Article;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads articles from whatever people have them in: JSON (lines, arrays, answers of services, JSON
 * Feed, ninjs), tables, RSS, Atom and RDF, NewsML, NITF, news sitemaps, WARC, HTML, MHTML, mail and
 * mailboxes, Markdown, Parquet and plain text; plain or packed with gzip or Zstandard; in UTF-8 or
 * UTF-16.
 *
 * <p>What a file is, its first bytes say; where they do not, its name does. A folder is read with
 * the folders below it in the order of names, without hidden files and the pages that this program
 * wrote of articles. Of a folder that holds {@code pack.json} only {@code articles.jsonl} is read.
 * A name with {@code *}, {@code ?}, {@code [} or <code>{</code> that no file has is a pattern;
 * {@code **} stands for folders too. {@code -} is standard input.
 *
 * <p>Everything is read as a stream: besides one record of at most 16 MB, only 16 bytes an article
 * are kept. Of Parquet, the pages of a row group that are being decoded.
 */
public final class Articles {

  /** The name of the input that is not a file. */
  static final Path STANDARD_INPUT = Path.of("-");

  private Articles() {}

  /**
   * Reads everything. The same files give the same calls in the same order.
   *
   * @param inputs files and folders
   * @param articles is given each article; no two have the same id
   * @param rejections is given whatever could not be read; the run goes on after each
   */
  public static Delivery read(
      List<Path> inputs, Consumer<Article> articles, Consumer<Rejection> rejections) {
    return read(inputs, Headings.COMMON, InputStream.nullInputStream(), articles, rejections);
  }

  /**
   * Reads everything. The same files give the same calls in the same order.
   *
   * @param inputs files, folders, patterns, and {@code -}
   * @param headings what the fields are called in tables and JSON
   * @param standardInput what {@code -} stands for; it is left open
   * @param articles is given each article; no two have the same id
   * @param rejections is given whatever could not be read; the run goes on after each
   */
  public static Delivery read(
      List<Path> inputs,
      Headings headings,
      InputStream standardInput,
      Consumer<Article> articles,
      Consumer<Rejection> rejections) {
    return read(inputs, headings, false, standardInput, articles, rejections);
  }

  /**
   * Reads everything. The same files give the same calls in the same order.
   *
   * @param inputs files, folders, patterns, and {@code -}
   * @param headings what the fields are called in tables and JSON
   * @param places whether articles of web pages say where their paragraphs stand in the page (field
   *     {@code places}); takes longer
   * @param standardInput what {@code -} stands for; it is left open
   * @param articles is given each article; no two have the same id
   * @param rejections is given whatever could not be read; the run goes on after each
   */
  public static Delivery read(
      List<Path> inputs,
      Headings headings,
      boolean places,
      InputStream standardInput,
      Consumer<Article> articles,
      Consumer<Rejection> rejections) {
    return read(inputs, Set.of(), headings, places, standardInput, articles, rejections);
  }

  /**
   * Reads everything but what is left out. The same files give the same calls in the same order.
   *
   * @param inputs files, folders, patterns, and {@code -}
   * @param leftOut files and folders that are passed over where a folder holds them or a pattern
   *     matches them; they need not exist
   * @param headings what the fields are called in tables and JSON
   * @param places whether articles of web pages say where their paragraphs stand in the page (field
   *     {@code places}); takes longer
   * @param standardInput what {@code -} stands for; it is left open
   * @param articles is given each article; no two have the same id
   * @param rejections is given whatever could not be read; the run goes on after each
   */
  public static Delivery read(
      List<Path> inputs,
      Set<Path> leftOut,
      Headings headings,
      boolean places,
      InputStream standardInput,
      Consumer<Article> articles,
      Consumer<Rejection> rejections) {
    Intake intake = new Intake(headings, Clock.systemUTC(), places, articles, rejections);
    Inputs folders = new Inputs(intake, standardInput, leftOut);
    inputs.forEach(folders::read);
    return intake.delivery();
  }
}
