/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.ModelPackages;

/** Makes summaries of records for tests. */
public final class Summaries {

	private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

	private Summaries() {
	}

	/** A record of a kind; its identity follows from its short id. */
	public static RecordSummary of(String kind, String shortId, Optional<UUID> project) {
		String type = ModelPackages.recordKind(kind).map(k -> k.getEPackage().getNsURI()).orElse("urn:plugin") + '#' + kind;
		Instant changed = START.plusSeconds(shortId.hashCode() & 0xffff);
		return new RecordSummary(uuid(shortId), shortId, type, "title of " + shortId, project,
				Sha256.of(shortId.getBytes(StandardCharsets.UTF_8)), START, changed, "ann");
	}

	/** A record of no project. */
	public static RecordSummary of(String kind, String shortId) {
		return of(kind, shortId, Optional.empty());
	}

	/** The identity of the record with a short id. */
	public static UUID uuid(String shortId) {
		return UUID.nameUUIDFromBytes(shortId.getBytes(StandardCharsets.UTF_8));
	}
}
