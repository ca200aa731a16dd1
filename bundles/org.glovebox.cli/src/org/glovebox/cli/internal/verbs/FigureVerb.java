/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.api.Message;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.analysis.ChartRunner;
import org.glovebox.core.exporting.FigureWriter;
import org.glovebox.core.exporting.WholeFile;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.core.extension.Creation;
import org.glovebox.core.extension.FigureWriterRegistry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox figure}: draws a file or a test of the notebook. */
@Command(name = "figure")
public final class FigureVerb extends Verb {

	static final double PRINT_RESOLUTION = 300;
	private static final int LEAST_RESOLUTION = 30;
	private static final int MOST_RESOLUTION = 2400;

	@Parameters(paramLabel = "FILE|RECORD", arity = "1..*",
			description = "Instrument files, or short ids of tests; several are drawn into one chart.")
	private List<String> names = new ArrayList<>();

	@Option(names = "--kind", paramLabel = "KIND", description = "The kind of chart; an unknown one lists all.",
			required = true)
	private String kind;

	@Option(names = "--out", paramLabel = "FILE", description = "The file to write, *.svg, *.png or *.pdf.",
			required = true)
	private Path target;

	@Option(names = "--dpi", paramLabel = "N", description = "Dots per inch of a PNG (${DEFAULT-VALUE}).")
	private double resolution = PRINT_RESOLUTION;

	@Option(names = "-P", paramLabel = "name=value", description = "A setting; may be given several times.")
	private Map<String, String> settings = new LinkedHashMap<>();

	public FigureVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		if (!(resolution >= LEAST_RESOLUTION && resolution <= MOST_RESOLUTION)) {
			throw usage("--dpi takes a number from " + LEAST_RESOLUTION + " to " + MOST_RESOLUTION);
		}
		ChartKindRegistry kinds = program().chartKinds();
		if (kinds.find(kind).isEmpty()) {
			throw Refusal.unknown("kind of chart", kind,
					kinds.all().stream().map(ChartKindRegistry.Entry::id).toList());
		}
		FigureWriter writer = writer(program(), target);
		try (Subjects subjects = new Subjects(program(), location())) {
			Subject found = Subject.together(subjects.resolve(names, monitor()));
			ChartRunner.Request request = new ChartRunner.Request(found.data(), found.givens(), settings, Map.of(),
					found.note());
			switch (program().charts().draw(kind, request, monitor())) {
			case FigureOutcome.Refused refused -> throw new Refusal(String.join(", ", names), refused.messages());
			case FigureOutcome.Drawn drawn -> {
				List<Message> messages = new ArrayList<>(found.messages());
				messages.addAll(drawn.messages());
				write(drawn, writer, resolution, target);
				report(messages);
			}
			}
		}
	}

	private void report(List<Message> messages) {
		if (json()) {
			Json.write(console().out(), json -> json.object(() -> json.field("kind", kind)
					.field("out", target.toAbsolutePath()).messages(messages)));
		} else {
			console().say(String.join(", ", names), messages);
			console().print("wrote " + target);
		}
	}

	static FigureWriter writer(Program program, Path target) throws Refusal {
		FigureWriterRegistry writers = new FigureWriterRegistry(program.registry());
		FigureWriterRegistry.Entry entry = writers.forFile(String.valueOf(target.getFileName()))
				.orElseThrow(() -> new Refusal("figures are written as "
						+ String.join(", ", writers.all().stream().map(e -> "." + e.extension()).toList())
						+ "; the name " + target + " ends in none of them"));
		return switch (writers.create(entry)) {
		case Creation.Created<FigureWriter>(FigureWriter writer) -> writer;
		case Creation.Failed<FigureWriter>(var failure) -> throw new Refusal(failure.message());
		};
	}

	static void write(FigureOutcome.Drawn drawn, FigureWriter writer, double resolution, Path target)
			throws IOException {
		WholeFile.write(target, out -> writer.write(drawn.figure(), resolution, out));
	}
}
