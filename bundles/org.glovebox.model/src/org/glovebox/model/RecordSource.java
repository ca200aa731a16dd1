/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.util.Optional;

/** Where a {@link RecordSet} finds the records that are referred to. */
@FunctionalInterface
public interface RecordSource {

	/**
	 * Returns the stored bytes of the newest revision of a record.
	 *
	 * @param uuid the UUID of the record
	 * @return the bytes, or empty if there is no such record
	 */
	Optional<byte[]> newest(String uuid);
}
