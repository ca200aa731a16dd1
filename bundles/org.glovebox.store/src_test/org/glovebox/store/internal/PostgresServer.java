/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of a test's own, in a temporary folder and at a free port. Root may not run one, so root does it as
 * the user {@code postgres} that comes with the package.
 */
final class PostgresServer implements AutoCloseable {

	static final String ADMIN = "admin";
	static final String PASSWORD = "secret of the tests";
	private static final List<String> PROGRAMS = List.of("initdb", "postgres", "pg_ctl", "pg_basebackup");
	private static final String NO_SERVER = "no PostgreSQL server (Debian: apt-get install postgresql)";

	final Path folder;
	final int port;
	private final Path binaries;
	private Process process;

	private PostgresServer(Path folder, Path binaries, int port) {
		this.folder = folder;
		this.binaries = binaries;
		this.port = port;
	}

	/** Why no server can be started here; empty where one can. */
	static Optional<String> missing() {
		if (binaries().isEmpty()) {
			return Optional.of(NO_SERVER);
		}
		return isRoot() && (!Files.exists(Path.of("/usr/sbin/runuser")) && !Files.exists(Path.of("/sbin/runuser")) || !hasUser())
				? Optional.of("PostgreSQL does not run as root, and there is no runuser or no user postgres")
				: Optional.empty();
	}

	private static boolean hasUser() {
		try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
			return users.anyMatch(user -> user.startsWith("postgres:"));
		} catch (IOException e) {
			return false;
		}
	}

	/** The newest programs of a server, at the usual places and on the path. */
	private static Optional<Path> binaries() {
		List<Path> found = new ArrayList<>();
		for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
			found.add(Path.of(place));
		}
		Path debian = Path.of("/usr/lib/postgresql");
		if (Files.isDirectory(debian)) {
			try (Stream<Path> versions = Files.list(debian)) {
				versions.sorted(Comparator.comparing(v -> -number(v))).map(v -> v.resolve("bin")).forEach(found::add);
			} catch (IOException e) {
				throw new AssertionError(e);
			}
		}
		return found.stream().filter(f -> PROGRAMS.stream().allMatch(name -> Files.isExecutable(f.resolve(name)))).findFirst();
	}

	private static int number(Path version) {
		String name = version.getFileName().toString();
		return name.matches("[0-9]+") ? Integer.parseInt(name) : 0;
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	/** A new server that answers. It hands out no data to the disk early, since no test asks it to survive. */
	static PostgresServer start() throws IOException, InterruptedException {
		PostgresServer server = prepare();
		server.run("-c", "fsync=off", "-c", "full_page_writes=off");
		return server;
	}

	/** A new server that does not run yet. */
	static PostgresServer prepare() throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory("glovebox-postgresql");
		PostgresServer server = new PostgresServer(folder, binaries().orElseThrow(), freePort());
		Path secret = folder.resolve("secret");
		Files.writeString(secret, PASSWORD);
		if (isRoot()) {
			command(List.of("chown", "-R", "postgres", folder.toString()));
		}
		server.tool("initdb", "-D", server.data().toString(), "-U", ADMIN, "--pwfile", secret.toString(), "-A",
				"scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync");
		return server;
	}

	/** A standby that follows this server, which must be told to wait for it; it does not run yet. */
	PostgresServer standby(String name) throws IOException, InterruptedException {
		Path other = Files.createTempDirectory("glovebox-postgresql");
		PostgresServer server = new PostgresServer(other, binaries, freePort());
		if (isRoot()) {
			command(List.of("chown", "-R", "postgres", other.toString()));
		}
		server.tool("pg_basebackup", "-D", server.data().toString(), "-R", "-X", "stream", "-c", "fast", "-d",
				"host=127.0.0.1 port=" + port + " user=" + ADMIN + " password='" + PASSWORD + "' application_name=" + name);
		return server;
	}

	private Path data() {
		return folder.resolve("data");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** Starts the server and waits until it answers. */
	void run(String... settings) throws IOException, InterruptedException {
		List<String> command = asServer(binaries.resolve("postgres").toString(), "-D", data().toString(), "-p",
				Integer.toString(port), "-h", "127.0.0.1", "-k", folder.toString());
		command.addAll(List.of(settings));
		process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(folder.getParent().resolve(folder.getFileName() + ".log").toFile()).start();
		for (int attempt = 0; attempt < 600; attempt++) {
			if (!process.isAlive()) {
				throw new IOException("the server ended: " + Files.readString(log()));
			}
			try {
				admin("postgres").close();
				return;
			} catch (SQLException e) {
				TimeUnit.MILLISECONDS.sleep(50);
			}
		}
		throw new IOException("the server does not answer: " + Files.readString(log()));
	}

	private Path log() {
		return folder.getParent().resolve(folder.getFileName() + ".log");
	}

	/** Runs a program of the server's as the user that the server runs as. */
	void tool(String name, String... arguments) throws IOException, InterruptedException {
		List<String> command = asServer(binaries.resolve(name).toString());
		command.addAll(List.of(arguments));
		command(command);
	}

	private static List<String> asServer(String... command) {
		List<String> result = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
		result.addAll(List.of(command));
		return result;
	}

	private static void command(List<String> command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0) {
			throw new IOException(command.get(0) + ": " + said);
		}
	}

	/** A connection of the administrator, who may do all. */
	Connection admin(String database) throws SQLException {
		return login(database, ADMIN, PASSWORD);
	}

	Connection login(String database, String person, String password) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", person);
		properties.setProperty("password", password);
		properties.setProperty("currentSchema", "glovebox");
		return new org.postgresql.Driver().connect("jdbc:postgresql://127.0.0.1:" + port + '/' + database, properties);
	}

	void execute(String database, String sql) {
		try (Connection connection = admin(database); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		} catch (SQLException e) {
			throw new AssertionError(sql, e);
		}
	}

	/** The address of a database on this server. */
	String location(String person, String database) {
		return "postgresql://" + person + "@127.0.0.1:" + port + '/' + database;
	}

	/** Makes the standby the one that may be written to. */
	void promote() throws IOException, InterruptedException {
		tool("pg_ctl", "promote", "-D", data().toString(), "-w");
	}

	/** Ends all processes of the server at once, as a loss of power does. */
	void kill() throws InterruptedException {
		// the first line of the file is the number of the server's first process, the parent of all others
		try {
			long first = Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid")).get(0).strip());
			ProcessHandle server = ProcessHandle.of(first).orElseThrow();
			List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
			all.add(0, server);
			all.forEach(ProcessHandle::destroyForcibly);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
		process.waitFor();
	}

	@Override
	public void close() throws IOException, InterruptedException {
		if (process.isAlive()) {
			kill();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
		Files.deleteIfExists(log());
	}
}
