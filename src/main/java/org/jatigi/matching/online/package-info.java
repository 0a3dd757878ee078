/**
 * One person at a time: who of those registered may be the person in front of a clerk.
 *
 * <p>{@link org.jatigi.matching.online.OnlineIndex} holds records in memory and gives a look-up the same candidates with the same weights as a
 * batch over the same records and the looked-up one would.
 *
 * <p><b>What varies in time.</b> A look-up takes longer the more records share a block with the person asked for, the more of them weigh enough, and
 * the more values of that person nobody else has: from some microseconds to some milliseconds. Whoever may not learn whether somebody
 * is registered must not see that time; to hide it is the business of the service that answers.
 *
 * <p><b>What stays.</b> A look-up keeps nothing of the person. A record that is removed leaves neither its values, unless others have
 * them, nor its id.
 */
@NullMarked
package org.jatigi.matching.online;

import org.jspecify.annotations.NullMarked;
