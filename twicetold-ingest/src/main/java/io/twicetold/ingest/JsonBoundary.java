package io.twicetold.ingest;

/**
 * Cuts a JSON document into records: the elements of the array that it is; or, of an object, its
 * members, and of each member that is an array the elements. Serves one file.
 */
final class JsonBoundary implements Records.Boundary {

  /** What a record is. */
  enum Kind {
    /** Nothing: what stands before the first bracket. */
    NOTHING,
    /** An element of the array. */
    ELEMENT,
    /** A member of the object, {@code "name": value}. */
    MEMBER,
    /** A name of which the elements follow, {@code "name":}. */
    NAME
  }

  private int depth;
  private boolean inString;
  private boolean escaped;
  private boolean object;
  private boolean inArray;
  private Kind kind = Kind.NOTHING;

  /** What the record is that ended last, or that the document broke off in. */
  Kind kind() {
    return kind;
  }

  /** Whether the document is not at its end. */
  boolean isOpen() {
    return depth > 0;
  }

  @Override
  public boolean ends(byte b) {
    if (inString) {
      inString = escaped || b != '"';
      escaped = !escaped && b == '\\';
      return false;
    }
    return switch (b) {
      case '"' -> {
        inString = true;
        yield false;
      }
      case '[', '{' -> opens(b);
      case ']', '}' -> closes();
      case ',' -> inArray ? is(depth == elements(), Kind.ELEMENT) : is(depth == 1, Kind.MEMBER);
      default -> false;
    };
  }

  private boolean opens(byte b) {
    depth++;
    if (depth == 1) {
      object = b == '{';
      inArray = !object;
      kind = Kind.NOTHING;
      return true;
    }
    boolean list = object && !inArray && depth == 2 && b == '[';
    inArray |= list;
    return is(list, Kind.NAME);
  }

  private boolean closes() {
    boolean element = inArray && depth == elements();
    boolean member = !inArray && depth == 1;
    depth = Math.max(0, depth - 1);
    inArray &= !element || !object;
    return is(element, Kind.ELEMENT) || is(member, Kind.MEMBER);
  }

  /** How deep the commas between elements stand. */
  private int elements() {
    return object ? 2 : 1;
  }

  private boolean is(boolean ends, Kind ended) {
    kind = ends ? ended : kind;
    return ends;
  }
}
