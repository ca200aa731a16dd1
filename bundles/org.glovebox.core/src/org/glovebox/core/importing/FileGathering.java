/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;

/**
 * The files that are meant where files and folders are named: all below a folder, each once, in the order of their names.
 * Hidden files, what file managers and office programs leave behind, and folders that are notebooks are passed over; links
 * to folders are not followed.
 *
 * @param files the files
 * @param messages what was passed over that a user might miss
 */
public record FileGathering(List<GatheredFile> files, List<Message> messages) {

	private static final String NOTEBOOK = "glovebox.json";
	private static final Set<String> LEFT_BEHIND = Set.of("thumbs.db", "desktop.ini");

	public FileGathering {
		files = List.copyOf(files);
		messages = List.copyOf(messages);
	}

	/**
	 * Gathers files.
	 *
	 * @param named files and folders; what does not exist is gathered as a file, so that reading it tells the reason
	 * @throws CancellationException where the user asked to stop
	 */
	public static FileGathering of(Collection<Path> named, Monitor monitor) {
		Map<Path, GatheredFile> files = new LinkedHashMap<>();
		List<Message> messages = new ArrayList<>();
		for (Path path : named) {
			Path absolute = path.toAbsolutePath().normalize();
			if (Files.isDirectory(absolute)) {
				new Walk(path, absolute, files, messages, monitor).run();
			} else {
				files.putIfAbsent(absolute, new GatheredFile(path, String.valueOf(absolute.getFileName()), true));
			}
		}
		return new FileGathering(List.copyOf(files.values()), messages);
	}

	private static boolean isPassedOver(String name) {
		return name.startsWith(".") || name.startsWith("~$") || LEFT_BEHIND.contains(name.toLowerCase());
	}

	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
	private static final class Walk extends SimpleFileVisitor<Path> {
		private final Path named;
		private final Path root;
		private final Map<Path, GatheredFile> files;
		private final List<Message> messages;
		private final Monitor monitor;
		private final List<Path> found = new ArrayList<>();

		Walk(Path named, Path root, Map<Path, GatheredFile> files, List<Message> messages, Monitor monitor) {
			this.named = named;
			this.root = root;
			this.files = files;
			this.messages = messages;
			this.monitor = monitor;
		}

		void run() {
			try {
				Files.walkFileTree(root, this);
			} catch (IOException e) {
				messages.add(Message.warning(named + " cannot be listed: " + e.getMessage()));
			}
			found.sort(null);
			found.forEach(file -> files.putIfAbsent(file,
					new GatheredFile(named.resolve(root.relativize(file)), place(file), false)));
		}

		private String place(Path file) {
			Path parent = root.getParent();
			return (parent == null ? file : parent.relativize(file)).toString().replace('\\', '/');
		}

		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
			monitor.checkCancelled();
			if (!folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".")) {
				return FileVisitResult.SKIP_SUBTREE;
			}
			if (Files.exists(folder.resolve(NOTEBOOK))) {
				messages.add(Message.info(folder + " is a notebook; its files were passed over"));
				return FileVisitResult.SKIP_SUBTREE;
			}
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			if (attributes.isRegularFile() && !isPassedOver(String.valueOf(file.getFileName()))
					|| attributes.isSymbolicLink() && Files.isRegularFile(file)) {
				found.add(file);
			}
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException e) {
			messages.add(Message.warning(file + " cannot be opened: " + e.getMessage()));
			return FileVisitResult.CONTINUE;
		}
	}
}
