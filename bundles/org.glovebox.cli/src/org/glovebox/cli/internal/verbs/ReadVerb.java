/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.core.reading.ReadResult.Read;
import org.glovebox.core.reading.ReadResult.Unreadable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox read}: what is in an instrument file, without any notebook. */
@Command(name = "read")
public final class ReadVerb extends Verb {

	private static final double NANOSECONDS = 1e-9;
	private static final int MOST_REPEATS = 10_000;

	@Parameters(paramLabel = "FILE", description = "The file; .zip, .gz, .bz2 and .xz are opened.")
	private Path file;

	@Option(names = "--csv", description = "Write all rows as CSV.")
	private boolean csv;

	@Option(names = "--repeat", paramLabel = "N",
			description = "Read N times more, at most 10000, and give the seconds of each.")
	private int repeat;

	public ReadVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Refusal {
		if (csv && json()) {
			throw usage("--csv and --json exclude each other");
		}
		if (repeat < 0 || repeat > MOST_REPEATS) {
			throw usage("--repeat takes a number from 0 to " + MOST_REPEATS + ", not " + repeat);
		}
		Read read = read();
		List<Double> seconds = new ArrayList<>();
		for (int i = 0; i < repeat; i++) {
			long start = System.nanoTime();
			read();
			seconds.add((System.nanoTime() - start) * NANOSECONDS);
		}
		if (csv) {
			console().say(file.toString(), read.messages());
			new Csv(console().out()).write(read.dataset());
			seconds.forEach(s -> console().say(DatasetSummary.time(s)));
		} else if (json()) {
			Json.write(console().out(), json -> new DatasetReport(json).write(read, seconds));
		} else {
			new DatasetSummary(console()).write(file, read, seconds);
		}
	}

	private Read read() throws Refusal {
		ReadResult result = program().imports().read(file, monitor());
		return switch (result) {
		case Read read -> read;
		case Unreadable unreadable -> throw new Refusal(file.toString(), unreadable.messages());
		};
	}
}
