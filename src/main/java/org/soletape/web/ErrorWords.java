package org.soletape.web;

/** What a status means, in words for people. */
final class ErrorWords {
  private ErrorWords() {}

  static String title(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 408 -> "Request timed out";
      case 409 -> "Conflict";
      case 412 -> "Precondition failed";
      case 413 -> "Request too large";
      case 414 -> "Address too long";
      case 415 -> "Unsupported media type";
      case 422 -> "Unprocessable content";
      case 429 -> "Too many requests";
      case 431 -> "Request headers too large";
      case 501 -> "Not supported";
      case 503 -> "Unavailable for now";
      case 505 -> "HTTP version not supported";
      default -> status < 500 ? "Request refused" : "Something went wrong";
    };
  }

  static String detail(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this address.";
      case 408 -> "The request did not arrive in time.";
      case 413 -> "The request is larger than this server accepts.";
      case 414 -> "The address is longer than this server accepts.";
      case 501 -> "The request asks for something this server does not do.";
      case 505 -> "This server understands HTTP/1.1.";
      case 503 -> "This cannot be answered at present. Please try again soon.";
      default ->
          status < 500
              ? "The request could not be understood."
              : "Something went wrong on our side. It has been written down.";
    };
  }
}
