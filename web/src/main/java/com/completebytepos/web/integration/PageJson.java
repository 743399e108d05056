package com.completebytepos.web.integration;

import java.util.List;

/** A page of a list; {@code next} is left out on the last one. */
public record PageJson<T>(List<T> items, String next) {
}
