package io.twicetold.ingest.html;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Remembers the blocks of each outlet's pages, and takes out of later pages what stood on earlier
 * ones. A page that has much in common with earlier ones is another version of an article, of which
 * nothing is taken out. Memory is bounded: of each of the outlets met last, the blocks met last.
 */
final class OutletFrames {

  /** Hosts that are remembered. */
  private static final int MOST_HOSTS = 512;

  /** Blocks that are remembered of a host, 8 bytes each: a hundred articles. */
  private static final int MOST_BLOCKS = 4_096;

  /** Share of a page's letters up to which what stood on earlier pages is taken for frame. */
  private static final double MOST_FRAME = 0.2;

  private final Map<String, Map<Long, Long>> hosts = new Recent<>(MOST_HOSTS);

  /** The most recently used entries of a map. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    Recent(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }

  /**
   * The blocks of a page without those that earlier pages of the host had under other headlines;
   * remembers them all. Of a host that nobody knows nothing is taken or remembered.
   */
  List<Block> without(String host, String title, List<Block> blocks) {
    if (host.isEmpty()) {
      return blocks;
    }
    Map<Long, Long> seen = hosts.computeIfAbsent(host, any -> new Recent<>(MOST_BLOCKS));
    long page = hash(title);
    Set<Block> known = new HashSet<>();
    long letters = 0;
    long common = 0;
    for (Block block : blocks) {
      Long earlier = seen.putIfAbsent(hash(block.words()), page);
      letters += block.letters();
      if (earlier != null && earlier != page) {
        known.add(block);
        common += block.letters();
      }
    }
    boolean frame = common > 0 && common <= MOST_FRAME * letters;
    return frame ? blocks.stream().filter(block -> !known.contains(block)).toList() : blocks;
  }

  private static long hash(String words) {
    return Hashing.xxh3_64().hashCharsToLong(words);
  }
}
