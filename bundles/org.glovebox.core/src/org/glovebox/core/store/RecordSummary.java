/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A record as lists, trees and graphs show it.
 *
 * @param uuid identity of the record
 * @param shortId short id within the notebook
 * @param type kind of the record as {@code nsURI#ClassName}
 * @param title title, may be ""
 * @param project project it belongs to
 * @param revision newest revision
 * @param created time of the first revision
 * @param changed time of the newest revision
 * @param author who saved the newest revision
 */
public record RecordSummary(UUID uuid, String shortId, String type, String title, Optional<UUID> project,
		Sha256 revision, Instant created, Instant changed, String author) {

	/** Name of the kind without its package: "Batch". */
	public String kind() {
		return type.substring(type.indexOf('#') + 1);
	}

	/** What people call it: the short id, or the title where it has none. */
	public String name() {
		return shortId.isEmpty() ? title : shortId;
	}

	/** Short id and title in one line. */
	public String label() {
		return title.isEmpty() ? shortId : shortId + "  " + title;
	}
}
