/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.glovebox.model.description.Labels;
import org.glovebox.ui.internal.commands.NewRecord;
import org.glovebox.ui.internal.create.FirstFields;

/** The commands of a window by name: all of Glovebox and of plug-ins, and those of the workbench that it uses. */
final class Commands {

	private static final String OURS = "org.glovebox.";
	private static final Set<String> OF_WORKBENCH = Set.of("org.eclipse.ui.file.save", "org.eclipse.ui.file.saveAll",
			"org.eclipse.ui.file.close", "org.eclipse.ui.file.exit", "org.eclipse.ui.edit.undo",
			"org.eclipse.ui.edit.redo", "org.eclipse.ui.window.resetPerspective",
			"org.eclipse.ui.navigate.backwardHistory", "org.eclipse.ui.navigate.forwardHistory");
	private static final Set<String> NOT_HERE = Set.of("org.glovebox.ui.palette", NewRecord.ID);

	private final IWorkbenchWindow window;
	private final ICommandService commands;
	private final IBindingService bindings;
	private final IHandlerService handlers;
	/** What was selected before the palette took the focus. */
	private final IEvaluationContext before;

	Commands(IWorkbenchWindow window) {
		this.window = window;
		this.commands = window.getService(ICommandService.class);
		this.bindings = window.getService(IBindingService.class);
		this.handlers = window.getService(IHandlerService.class);
		this.before = handlers.createContextSnapshot(true);
	}

	List<PaletteEntry.OfCommand> all() {
		List<PaletteEntry.OfCommand> entries = new ArrayList<>();
		for (EClass kind : FirstFields.creatableKinds()) {
			ParameterizedCommand make = ParameterizedCommand.generateCommand(commands.getCommand(NewRecord.ID),
					Map.of(NewRecord.KIND, kind.getName()));
			entries.add(new PaletteEntry.OfCommand(make.serialize(), "New " + Labels.kind(kind).toLowerCase(
					Locale.ROOT), ""));
		}
		for (Command command : commands.getDefinedCommands()) {
			String id = command.getId();
			boolean offered = id.startsWith(OURS) && !NOT_HERE.contains(id) || OF_WORKBENCH.contains(id);
			if (offered && command.isHandled() && command.isEnabled()) {
				entry(command).ifPresent(entries::add);
			}
		}
		entries.sort(Comparator.comparing(PaletteEntry.OfCommand::name));
		return entries;
	}

	private Optional<PaletteEntry.OfCommand> entry(Command command) {
		try {
			TriggerSequence keys = bindings.getBestActiveBindingFor(command.getId());
			return Optional.of(new PaletteEntry.OfCommand(command.getId(), command.getName(),
					keys == null ? "" : keys.format()));
		} catch (NotDefinedException e) {
			return Optional.empty();
		}
	}

	/**
	 * Runs a command as if the palette had not been open.
	 *
	 * @return why it could not be run; empty where it was
	 */
	Optional<String> run(PaletteEntry.OfCommand entry) {
		try {
			before.addVariable(ISources.ACTIVE_SHELL_NAME, window.getShell());
			handlers.executeCommandInContext(commands.deserialize(entry.id()), null, before);
			return Optional.empty();
		} catch (CommandException e) {
			return Optional.of(entry.name() + " is not possible now: " + e.getMessage());
		}
	}
}
