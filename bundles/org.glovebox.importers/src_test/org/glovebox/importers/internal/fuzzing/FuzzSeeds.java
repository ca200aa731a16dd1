/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.glovebox.importers.internal.Contributed;
import org.glovebox.importers.internal.TestSource;

/** Collects the files with which fuzzing of a reader begins: those that it takes for its own, cut to a sensible size. */
public final class FuzzSeeds {

	private static final int LONGEST = 24_000;
	private static final int LONGEST_PART = 6_000;
	private static final long LARGEST = 8 << 20;

	private final Contributed reader;
	private final Path folder;
	private int count;

	private FuzzSeeds(Contributed reader, Path folder) {
		this.reader = reader;
		this.folder = folder;
	}

	/**
	 * Writes the seeds.
	 *
	 * @param arguments folder of the bundle, id of the reader, folder of the seeds, then folders of files
	 */
	public static void main(String[] arguments) throws IOException {
		FuzzSeeds seeds = new FuzzSeeds(Contributed.find(Path.of(arguments[0]), arguments[1]), Path.of(arguments[2]));
		Files.createDirectories(seeds.folder);
		for (String root : List.of(arguments).subList(3, arguments.length)) {
			if (Files.isDirectory(Path.of(root))) {
				seeds.take(Path.of(root));
			}
		}
		System.out.println(seeds.count + " seeds for " + seeds.reader.id());
	}

	private void take(Path root) throws IOException {
		try (Stream<Path> all = Files.walk(root)) {
			for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
				if (Files.size(file) <= LARGEST) {
					take(file.getFileName().toString(), Files.readAllBytes(file));
				}
			}
		}
	}

	private void take(String name, byte[] content) throws IOException {
		if (isOwn(name, content)) {
			write(Arrays.copyOf(content, Math.min(content.length, LONGEST)));
			byte[] unpacked = FuzzInput.unpacked(content, LONGEST_PART);
			if (unpacked.length > 0) {
				write(unpacked);
			}
		} else if (name.endsWith(".zip")) {
			takeFolder(content);
			takeOnlyFile(content);
		}
	}

	/** A folder that was packed: each of its files may be the one that is read. */
	private void takeFolder(byte[] content) throws IOException {
		Map<String, byte[]> files = FuzzInput.files(content, LONGEST_PART);
		for (String first : files.keySet()) {
			LinkedHashMap<String, byte[]> rotated = new LinkedHashMap<>();
			String parent = first.substring(0, first.lastIndexOf('/') + 1);
			files.forEach((path, bytes) -> {
				if (path.startsWith(parent)) {
					rotated.put(path.substring(parent.length()), bytes);
				}
			});
			rotated.putFirst(first.substring(parent.length()), files.get(first));
			byte[] input = FuzzInput.folder(rotated);
			if (rotated.size() > 1 && reader.importer().sniff(FuzzInput.source(input, reader.fileName())).confidence() > 0) {
				write(input);
			}
		}
	}

	/** A file that was packed alone. */
	private void takeOnlyFile(byte[] content) throws IOException {
		Map<String, byte[]> files = FuzzInput.files(content, LONGEST);
		if (files.size() == 1) {
			Map.Entry<String, byte[]> only = files.entrySet().iterator().next();
			if (isOwn(only.getKey(), only.getValue())) {
				write(only.getValue());
			}
		}
	}

	private boolean isOwn(String name, byte[] content) throws IOException {
		return reader.importer().sniff(TestSource.of(name, content)).confidence() > 0;
	}

	private void write(byte[] seed) throws IOException {
		CRC32 sum = new CRC32();
		sum.update(seed);
		Files.write(folder.resolve(String.format("%08x", sum.getValue())), seed);
		count++;
	}
}
