/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.material.Lot;

/**
 * Kills a process at random while it makes, opens, writes and closes a notebook, again and again, and looks each time
 * whether all that the process said was written is there, and nothing by halves.
 */
final class CrashRounds {

	/** Notebooks that have grown take long to look at. */
	private static final int ROUNDS_OF_A_NOTEBOOK = 15;
	private static final int LONGEST_START_MILLIS = 1500;

	private final Path temp;
	private final Random random;
	private Path folder;
	private int rounds;
	private int written;
	private int unanswered;

	/** What was said to be written, and, where the process was killed in between, what was about to be. */
	private final List<String> revisions = new ArrayList<>();
	private final List<String> blobs = new ArrayList<>();
	private final Map<String, String> drafts = new HashMap<>();
	private String text = "";
	private String begun = "";
	private final List<String> said = new ArrayList<>();

	CrashRounds(Path temp, long seed) {
		this.temp = temp;
		this.random = new Random(seed);
		this.folder = temp.resolve("notebook-0");
	}

	/** One process, killed once. */
	void round() throws IOException, InterruptedException {
		if (rounds++ % ROUNDS_OF_A_NOTEBOOK == 0) {
			startAnew();
		}
		said.clear();
		try (ChildProcess child = ChildProcess.start("crash", folder, Long.toString(random.nextLong()))) {
			if (random.nextInt(4) == 0) {
				Thread.sleep(random.nextInt(LONGEST_START_MILLIS));
			} else {
				for (int lines = 1 + random.nextInt(150); lines > 0; lines--) {
					take(child.line());
				}
				Thread.sleep(random.nextInt(8), random.nextInt(1_000_000));
			}
			child.kill();
			child.rest().forEach(this::take);
		}
		unanswered += begun.isEmpty() ? 0 : 1;
		if (Files.exists(folder.resolve(NotebookMarker.FILE))) {
			check();
		} else {
			expect(revisions.isEmpty(), "the notebook is gone");
		}
		begun = "";
	}

	String summary() {
		return rounds + " rounds, " + written + " writes answered, " + unanswered + " cut off";
	}

	private void startAnew() throws IOException {
		delete(folder);
		folder = temp.resolve("notebook-" + rounds);
		revisions.clear();
		blobs.clear();
		drafts.clear();
		text = "";
	}

	private void take(String line) {
		said.add(line);
		String[] words = line.split(" ");
		switch (words[0]) {
		case "saving", "keeping", "typing" -> begun = line;
		case "saved" -> revisions.addAll(List.of(words).subList(1, words.length));
		case "blob" -> blobs.add(words[1]);
		case "kept" -> text = words[1];
		case "typed" -> drafts.put(words[1], words[2]);
		default -> {
			return;
		}
		}
		if (!line.equals(begun)) {
			begun = "";
			written++;
		}
	}

	private void check() throws IOException {
		try (OpenNotebook open = OpenNotebook.open(folder)) {
			VerifyReport report = open.notebook.verify(Monitor.NONE);
			expect(report.sound(), report.toString());
			long cutOff = report.revisions() - revisions.size();
			expect(cutOff == 0 || begun.equals("saving") && cutOff > 0 && cutOff <= 2,
					report.revisions() + " revisions of " + revisions.size());
			for (String revision : revisions) {
				expect(open.notebook.revision(new Sha256(revision)).isPresent(), "revision " + revision + " is lost");
			}
			for (String blob : blobs) {
				expect(open.notebook.blobs().size(new Sha256(blob)).isPresent(), "file " + blob + " is lost");
			}
			try (Stream<Path> unfinished = Files.list(folder.resolve("blobs").resolve("unfinished"))) {
				expect(unfinished.findAny().isEmpty(), "a file that was not written whole is left");
			}
			pairs(open);
			texts(open);
			drafts(open);
			goOn(open);
		}
	}

	/** A lot and its batch were saved at once, so there are as many of each, and each batch leads to its lot. */
	private static void pairs(OpenNotebook open) {
		Map<String, Long> counts = open.notebook.counts();
		expect(Objects.equals(counts.get("Lot"), counts.get("Batch")), "half of a save: " + counts);
		for (RecordSummary batch : open.notebook.list(RecordFilter.ALL.ofKinds("Batch"))) {
			expect(open.notebook.lineage(List.of(batch.uuid()), Direction.UP).nodes().size() == 2,
					"the batch " + batch.shortId() + " has lost its lot");
		}
	}

	private void texts(OpenNotebook open) {
		String kept = open.notebook.keptText("crash").orElse("");
		expect(kept.equals(text) || begun.equals("keeping " + kept), "kept is \"" + kept + "\", not \"" + text + "\"");
		text = kept;
	}

	private void drafts(OpenNotebook open) {
		Map<String, String> found = new LinkedHashMap<>();
		open.notebook.journal().drafts().forEach(d -> found.put(d.record().toString(), Sha256.of(d.content()).hex()));
		for (int i = 0; i < 3; i++) {
			String record = new UUID(1, i).toString();
			String restored = found.getOrDefault(record, "nothing");
			expect(restored.equals(drafts.getOrDefault(record, "nothing"))
					|| begun.equals("typing " + record + " " + restored), "the draft " + record + " is " + restored
							+ ", not " + drafts.get(record) + "; before the end: " + begun);
			drafts.put(record, restored);
		}
	}

	/** Work goes on after the crash. */
	private void goOn(OpenNotebook open) {
		Lot lot = OpenNotebook.lot("after the crash");
		SaveOutcome.Saved saved = open.saveAll(List.of(lot, OpenNotebook.batch("after the crash", lot)));
		revisions.clear();
		for (RecordSummary record : open.notebook.list(RecordFilter.ALL)) {
			open.notebook.history(record.uuid()).forEach(r -> revisions.add(r.id().hex()));
		}
		expect(saved.revisions().stream().allMatch(r -> revisions.contains(r.id().hex())), "nothing can be saved");
	}

	private static void expect(boolean holds, String otherwise) {
		if (!holds) {
			throw new AssertionError(otherwise);
		}
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	/**
	 * Runs many rounds; leaves the notebook behind in which something was lost.
	 *
	 * @param arguments how many rounds, and the seed of the random numbers
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		int wanted = Integer.parseInt(arguments[0]);
		long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
		Path temp = Files.createTempDirectory("glovebox-crash");
		CrashRounds crashes = new CrashRounds(temp, seed);
		System.out.println("seed " + seed + ", notebooks in " + temp);
		while (crashes.rounds < wanted) {
			try {
				crashes.round();
			} catch (AssertionError | IOException e) {
				crashes.said.forEach(System.out::println);
				System.out.println(crashes.summary() + "; then, in " + crashes.folder + ":");
				throw e;
			}
			if (crashes.rounds % 100 == 0) {
				System.out.println(crashes.summary());
			}
		}
		delete(temp);
		System.out.println(crashes.summary() + ", nothing lost");
	}
}
