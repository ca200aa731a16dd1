/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.core.importing.ImportPlan;
import org.glovebox.core.importing.KeptMappings;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.reading.MappingText;

/** Mappings of tables as they are named on the command line. */
final class Mappings {

	private final KeptMappings kept;

	Mappings(Notebook notebook) {
		this.kept = new KeptMappings(notebook);
	}

	/** The mapping that the flags state; empty where they state none. */
	Optional<TableMapping> stated(@Nullable List<String> statements, @Nullable String named) throws Refusal, IOException {
		if (statements != null) {
			return Optional.of(parsed("--map", MappingText.parse(statements)));
		}
		if (named == null) {
			return Optional.empty();
		}
		Optional<TableMapping> known = kept.find(named);
		return known.isPresent() ? known : Optional.of(file(Path.of(named)));
	}

	private TableMapping file(Path file) throws Refusal, IOException {
		if (!Files.exists(file)) {
			throw Refusal.unknown("mapping", file.toString(), kept.all().stream().map(TableMapping::name).toList());
		}
		return parsed(file.toString(), MappingText.parse(Files.readString(file)));
	}

	private static TableMapping parsed(String about, MappingText.Parsed parsed) throws Refusal {
		if (parsed.mapping().isEmpty()) {
			throw new Refusal(about, parsed.messages());
		}
		return parsed.mapping().get();
	}

	/** Keeps the mappings by which files were read, each once. */
	List<TableMapping> keepUsed(ImportPlan plan) {
		List<TableMapping> result = new ArrayList<>();
		Set<TableMapping> seen = new HashSet<>();
		plan.wanted().forEach(file -> file.content().flatMap(c -> c.mapping()).filter(seen::add)
				.ifPresent(mapping -> result.add(kept.keep(mapping))));
		return result;
	}
}
