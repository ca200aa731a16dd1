/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which files belong together: a file that was read to read another one belongs to that one, and of two files that were
 * read together with the same third one the one counts of which its importer was surer. So a folder of TopSpin is one
 * measurement, and a picture has the text beside it.
 */
final class Families {

	private final Map<Path, Path> owners = new HashMap<>();

	/** Sorts files whose content is known. */
	Families(List<PlannedFile> read) {
		read.stream().filter(f -> f.content().isPresent())
				.sorted(Comparator.comparingInt((PlannedFile f) -> -f.content().get().confidence())
						.thenComparing(f -> f.file().place()))
				.forEach(this::claim);
	}

	private void claim(PlannedFile file) {
		Path self = absolute(file.file().path());
		Path owner = owners.get(self);
		if (owner == null) {
			owner = file.content().orElseThrow().companions().values().stream().map(Families::absolute).map(owners::get)
					.filter(o -> o != null).findFirst().orElse(self);
		}
		owners.putIfAbsent(self, owner);
		for (Path companion : file.content().orElseThrow().companions().values()) {
			owners.putIfAbsent(absolute(companion), owner);
		}
	}

	private static Path absolute(Path path) {
		return path.toAbsolutePath().normalize();
	}

	/** The file that another one belongs to; empty where it stands for itself. */
	Optional<Path> owner(Path file) {
		Path self = absolute(file);
		return Optional.ofNullable(owners.get(self)).filter(owner -> !owner.equals(self));
	}
}
