package trainwright.onebox;

/** What a stub of a provider does on purpose instead of answering well. */
public enum Fault {
  /** 400. */
  BAD_REQUEST(400),
  /** 401. */
  REFUSED_KEY(401),
  /** 429. */
  RATE_LIMITED(429),
  /** 500. */
  SERVER_ERROR(500),
  /** 200 with a page of HTML. */
  GARBAGE(200),
  /** The first half of the right body, complete as far as HTTP can tell. */
  TRUNCATED(200),
  /** The right body behind 32 MiB of blanks. */
  OVERSIZED(200),
  /** Nothing at all, until the stub is closed. */
  STALLED_BEFORE_HEADERS(200),
  /** Headers and half of the body, then nothing until the stub is closed. */
  STALLED_IN_BODY(200),
  /** The right body, a byte every 50 ms. */
  DRIPPING(200),
  /** The connection is closed before any answer. */
  CUT(200);

  private final int status;

  Fault(int status) {
    this.status = status;
  }

  /** The HTTP status that is sent. */
  int status() {
    return status;
  }

  /** Whether the request is refused before anything is done for it. */
  boolean refuses() {
    return status != 200;
  }
}
