/** Tables whose columns an instrument labels: what the labels mean, and what follows from the columns together. */
@NonNullByDefault({ DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE })
package org.glovebox.importers.internal.table;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
