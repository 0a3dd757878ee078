package org.jatigi.signal;

import java.time.Instant;
import java.util.UUID;

/**
 * That something happened.
 *
 * @param sequence its place among all signals, without gaps and in the order in which they became visible
 * @param at when it was told
 * @param kind what happened
 * @param subject the record it happened to; what the record says is read under the rights of the moment
 */
public record Signal(long sequence, Instant at, SignalKind kind, UUID subject) {}
