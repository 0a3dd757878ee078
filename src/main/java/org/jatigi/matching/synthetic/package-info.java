/**
 * Invented registers of displaced Malian households, with the truth, to try record linkage on. Nobody in them exists.
 *
 * <p>{@code Communes}, {@code Language} and {@code Spellings} are what is known about places and names; {@code Families} invents who lives
 * together; {@code Moves} invents what happens to them; {@code Interviews} invents who registers them when; {@code Registrar},
 * {@code BirthDates} and {@code Form} write it down with the habits and errors of the trade.
 */
@NullMarked
package org.jatigi.matching.synthetic;

import org.jspecify.annotations.NullMarked;
