/** Tests of the local services, and the services that all other tests run on: {@link LocalServicesResource}. */
@NullMarked
package org.jatigi.local;

import org.jspecify.annotations.NullMarked;
