/**
 * Signals: that something happened to a record, told in the transaction in which it happened, and followed by subscriptions and
 * webhooks. Holds ids only. Start with {@link org.jatigi.signal.Signals} to tell and {@link org.jatigi.signal.SignalFeed} to follow.
 */
@NullMarked
package org.jatigi.signal;

import org.jspecify.annotations.NullMarked;
