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
import java.util.List;

import org.glovebox.api.importing.TableMapping;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.importing.KeptMappings;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.reading.MappingText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox mappings}: what the columns of texts and workbooks mean that somebody has explained. */
@Command(name = "mappings")
public final class MappingsVerb extends Verb {

	@Parameters(paramLabel = "NAME", arity = "0..1", description = "Show this mapping as text.")
	private String name;

	@Option(names = "--keep", paramLabel = "FILE", description = "Keep the mapping of this file, which states its labels.")
	private Path keep;

	@Option(names = "--forget", paramLabel = "NAME", description = "Do not use a mapping for new files any more.")
	private String forget;

	public MappingsVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Refusal, IOException {
		try (Notebook open = Notebooks.open(program(), location())) {
			KeptMappings kept = new KeptMappings(open);
			if (keep != null) {
				keep(kept);
			}
			if (forget != null && !kept.forget(forget)) {
				throw unknown(kept, forget);
			}
			List<TableMapping> shown = name == null ? kept.all()
					: List.of(kept.find(name).orElseThrow(() -> unknown(kept, name)));
			show(shown);
		}
	}

	private static Refusal unknown(KeptMappings kept, String name) {
		return Refusal.unknown("mapping", name, kept.all().stream().map(TableMapping::name).toList());
	}

	private void keep(KeptMappings kept) throws Refusal, IOException {
		MappingText.Parsed parsed = MappingText.parse(Files.readString(keep));
		TableMapping mapping = parsed.mapping().orElseThrow(() -> new Refusal(keep.toString(), parsed.messages()));
		if (mapping.labels().isEmpty()) {
			throw new Refusal(keep + ": it states no labels, so it is not known which tables it is for;"
					+ " 'glovebox import FILE --mapping " + keep + "' takes them from a file");
		}
		kept.keep(mapping);
	}

	private void show(List<TableMapping> mappings) {
		if (json()) {
			Json.write(console().out(), json -> json.array(() -> mappings.forEach(m -> write(json, m))));
		} else if (name != null) {
			console().print(MappingText.write(mappings.get(0)).stripTrailing());
		} else if (mappings.isEmpty()) {
			console().say("no mappings; 'glovebox import FILE --map \"Ewe/V=voltage V\"' makes one");
		} else {
			mappings.forEach(m -> console().print(m.name() + "  (" + String.join(", ", m.labels()) + ")"));
		}
	}

	private static void write(Json json, TableMapping mapping) {
		json.object(() -> {
			json.field("name", mapping.name()).field("labels", mapping.labels())
					.field("headerLine", mapping.layout().headerLine()).field("delimiter", mapping.layout().delimiter())
					.field("decimal", mapping.layout().decimal()).field("technique", mapping.technique());
			json.name("columns").array(() -> mapping.columns().forEach(c -> json.object(() -> json.field("label", c.label())
					.field("column", c.column()).field("unit", c.unit()))));
		});
	}
}
