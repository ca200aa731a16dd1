/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.glovebox.api.importing.Source;
import org.tukaani.xz.XZInputStream;

/**
 * A file that a user names, unpacked where it is a {@code .zip} of instrument files or one that is packed as
 * {@code .gz}, {@code .bz2} or {@code .xz}. An archive with several files has several candidates, of which
 * {@link ImportRunner} takes the one that fits best. Files that are zip archives by their own format, such as
 * {@code .ndax}, are left as they are. Nothing is ever written under a name that an archive states.
 */
public final class SourceFile implements Closeable {

	/** More files than this in one archive are not looked at. */
	private static final int MOST_ENTRIES = 1000;

	/** KiB that unpacking of xz may take; the strongest setting of the program xz needs 65 MiB. */
	private static final int XZ_MEMORY = 128 << 10;

	/** A compression of a single file, by the ending that it adds to the name. */
	private static final Map<String, Unpacker> COMPRESSIONS = Map.of(".gz", in -> new GZIPInputStream(in, 1 << 16), ".bz2",
			Bzip2InputStream::new, ".xz", in -> new XZInputStream(in, XZ_MEMORY));

	@FunctionalInterface
	private interface Unpacker {
		InputStream unpack(InputStream packed) throws IOException;
	}

	private final List<Source> candidates;
	private final List<Closeable> resources;

	private SourceFile(List<Source> candidates, List<Closeable> resources) {
		this.candidates = List.copyOf(candidates);
		this.resources = List.copyOf(resources);
	}

	/**
	 * Opens a file.
	 *
	 * @throws IOException where it cannot be opened or unpacked, with a message that says why
	 */
	public static SourceFile open(Path path) throws IOException {
		return open(path, String.valueOf(path.getFileName()));
	}

	/**
	 * Opens a file that goes by another name than on disk, as files of a notebook do.
	 *
	 * @param name name without folders; its ending says whether the file is packed
	 * @throws IOException where it cannot be opened or unpacked, with a message that says why
	 */
	public static SourceFile open(Path path, String name) throws IOException {
		return open(path, name, Map.of());
	}

	/**
	 * Opens a file whose companions lie elsewhere.
	 *
	 * @param beside the files that belong to it, by their path from its folder on
	 * @throws IOException where it cannot be opened or unpacked, with a message that says why
	 */
	static SourceFile open(Path path, String name, Map<String, Path> beside) throws IOException {
		if (!Files.exists(path)) {
			throw new IOException("there is no such file");
		}
		if (Files.isDirectory(path)) {
			throw new IOException("it is a folder, not a file");
		}
		if (!Files.isReadable(path)) {
			throw new IOException("permission denied");
		}
		if (Files.size(path) == 0) {
			throw new IOException("it is empty");
		}
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.endsWith(".zip")) {
			return zip(path);
		}
		for (Map.Entry<String, Unpacker> c : COMPRESSIONS.entrySet()) {
			if (lower.endsWith(c.getKey())) {
				return compressed(path, name.substring(0, name.length() - c.getKey().length()), c.getValue());
			}
		}
		return new SourceFile(List.of(new FileSource(path, name, beside)), List.of());
	}

	/** The files to choose from, at least one. */
	public List<Source> candidates() {
		return candidates;
	}

	@Override
	public void close() throws IOException {
		for (Closeable resource : resources) {
			resource.close();
		}
	}

	private static SourceFile compressed(Path path, String inner, Unpacker unpacker) throws IOException {
		PackedSource source = new PackedSource(inner, Files.size(path), -1, () -> unpack(path, unpacker),
				other -> Optional.empty());
		try {
			source.unpack();
		} catch (EOFException e) {
			throw new IOException("it cannot be unpacked: the file is cut off", e);
		}
		return new SourceFile(List.of(source), List.of(source));
	}

	private static InputStream unpack(Path path, Unpacker unpacker) throws IOException {
		InputStream raw = new FileInputStream(path.toFile());
		try {
			return unpacker.unpack(raw);
		} catch (IOException e) {
			raw.close();
			throw new IOException("it cannot be unpacked: " + e.getMessage(), e);
		}
	}

	private static SourceFile zip(Path path) throws IOException {
		ZipFile zip = openZip(path);
		try {
			Map<String, Source> candidates = new LinkedHashMap<>();
			List<Closeable> resources = new ArrayList<>();
			for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements();) {
				ZipEntry entry = e.nextElement();
				if (isFile(entry) && candidates.size() < MOST_ENTRIES) {
					String name = plainName(entry);
					String parent = name.substring(0, name.length() - simpleName(entry).length());
					PackedSource source = new PackedSource(simpleName(entry), entry.getCompressedSize(),
							entry.getSize(), () -> zip.getInputStream(entry),
							other -> Optional.ofNullable(candidates.get(parent + other)));
					candidates.put(name, source);
					resources.add(source);
				}
			}
			if (candidates.isEmpty()) {
				throw new IOException("the archive holds no file");
			}
			resources.add(zip);
			return new SourceFile(List.copyOf(candidates.values()), resources);
		} catch (IOException | RuntimeException e) {
			zip.close();
			throw e;
		}
	}

	private static ZipFile openZip(Path path) throws IOException {
		try {
			return new ZipFile(path.toFile());
		} catch (ZipException e) {
			throw new IOException("it is not a valid zip archive: " + e.getMessage(), e);
		}
	}

	/** Leaves out folders and what file managers add. */
	private static boolean isFile(ZipEntry entry) {
		String name = entry.getName();
		return !entry.isDirectory() && !name.startsWith("__MACOSX/") && !simpleName(entry).startsWith(".");
	}

	private static String plainName(ZipEntry entry) {
		return entry.getName().replace('\\', '/');
	}

	private static String simpleName(ZipEntry entry) {
		String name = plainName(entry);
		return name.substring(name.lastIndexOf('/') + 1);
	}
}
