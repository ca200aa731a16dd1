/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.navigator;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuListener;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.glovebox.api.Message;
import org.glovebox.core.exporting.ExportOutcome;
import org.glovebox.core.exporting.ExportRequest;
import org.glovebox.core.exporting.Exporter;
import org.glovebox.core.extension.Creation;
import org.glovebox.core.extension.ExporterRegistry;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.characterization.CharacterizationPackage;
import org.glovebox.model.description.Labels;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.internal.create.FirstFields;
import org.glovebox.ui.internal.create.NewRecordDialog;
import org.glovebox.ui.internal.search.SearchBox;
import org.glovebox.ui.internal.search.SearchNaming;
import org.glovebox.ui.internal.session.DesktopSession;

/** What can be done with the selected lines of the navigator. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
final class NavigatorMenu implements IMenuListener {

	/** Kinds of which there are measurements. */
	private static final Set<String> MEASURED = Set.of("CellBuild", "Sample", "Batch", "Lot");

	private final IWorkbenchWindow window;
	private final DesktopSession session;
	private final TreeViewer tree;
	private final ExporterRegistry exporters = new ExporterRegistry(Platform.getExtensionRegistry());

	NavigatorMenu(IWorkbenchWindow window, DesktopSession session, TreeViewer tree) {
		this.window = window;
		this.session = session;
		this.tree = tree;
	}

	/** An action made of a name and what it does. */
	private static Action action(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	@Override
	public void menuAboutToShow(IMenuManager menu) {
		List<RecordSummary> records = NavigatorView.records(tree.getStructuredSelection());
		if (!records.isEmpty()) {
			menu.add(action("Open", () -> records.forEach(r -> session.openRecord(r.uuid()))));
			menu.add(new Separator());
			menu.add(newFromThis(records));
			if (MEASURED.contains(records.get(0).kind())) {
				menu.add(action("Import Files\u2026", () -> importInto(records.get(0).uuid())));
			}
			if (records.stream().allMatch(NavigatorMenu::isMeasurement)
					&& records.stream().map(RecordSummary::type).distinct().count() == 1) {
				menu.add(action("Analyze\u2026", () -> session.analyze(ids(records), Optional.empty(), Map.of())));
			}
			if (records.size() > 1 && records.stream().allMatch(r -> r.kind().equals("Analysis"))) {
				menu.add(action("Compare\u2026", () -> session.compare(ids(records))));
			}
			menu.add(export(records));
			menu.add(new Separator());
			menu.add(action("Copy Name", () -> copy(records)));
			menu.add(new Separator());
			menu.add(tree.getInput() instanceof Node root && root.recalls(records.get(0).uuid())
					? action("Withdraw Recall", () -> Recalling.withdraw(session, records.get(0)))
					: action("Recall\u2026", () -> Recalling.mark(session, records.get(0))));
		}
		if (tree.getStructuredSelection().getFirstElement() instanceof Node node) {
			node.search().ifPresent(search -> {
				menu.add(action("Show in Search Box", () -> SearchBox.show(window, search.query())));
				menu.add(action("Rename\u2026", () -> SearchNaming.rename(session, search)));
				menu.add(action("Forget This Search", () -> SearchNaming.forget(session, search)));
			});
		}
	}

	private static List<UUID> ids(List<RecordSummary> records) {
		return records.stream().map(RecordSummary::uuid).toList();
	}

	private static boolean isMeasurement(RecordSummary record) {
		return ModelPackages.recordKind(record.kind()).filter(CharacterizationPackage.Literals.MEASUREMENT::isSuperTypeOf)
				.isPresent();
	}

	private IMenuManager newFromThis(List<RecordSummary> records) {
		MenuManager menu = new MenuManager("New From This");
		for (EClass kind : FirstFields.kindsThatReferTo(records.get(0).kind())) {
			Action action = action(Labels.kind(kind) + "\u2026", () -> NewRecordDialog.open(window.getShell(), session,
					kind, records.stream().map(RecordSummary::uuid).toList()));
			action.setImageDescriptor(KindImages.descriptor(kind));
			menu.add(action);
		}
		return menu;
	}

	private void importInto(UUID subject) {
		FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText("Import instrument files");
		if (dialog.open() != null) {
			Path folder = Path.of(dialog.getFilterPath());
			session.importFiles(List.of(dialog.getFileNames()).stream().map(folder::resolve).toList(),
					Optional.of(subject));
		}
	}

	private IMenuManager export(List<RecordSummary> records) {
		MenuManager menu = new MenuManager("Export");
		for (ExporterRegistry.Entry entry : exporters.all()) {
			if (records.stream().allMatch(r -> entry.kinds().isEmpty() || entry.kinds().contains(r.kind()))) {
				Action action = action(entry.name() + "\u2026", () -> export(entry, records));
				action.setToolTipText(entry.description());
				menu.add(action);
			}
		}
		return menu;
	}

	private void export(ExporterRegistry.Entry entry, List<RecordSummary> records) {
		String target = entry.extension().isEmpty() ? new DirectoryDialog(window.getShell(), SWT.SAVE).open()
				: saveDialog(records.get(0).shortId() + '.' + entry.extension());
		if (target == null) {
			return;
		}
		switch (exporters.create(entry)) {
		case Creation.Failed<?>(var failure) -> session.announcements().trouble(failure.message());
		case Creation.Created<Exporter>(var exporter) -> {
			List<UUID> uuids = records.stream().map(RecordSummary::uuid).toList();
			session.run("Exporting to " + new File(target).getName(),
					(notebook, monitor) -> exporter.export(new ExportRequest(notebook, uuids, Map.of()),
							Path.of(target), monitor),
					outcome -> tell(outcome, target));
		}
		}
	}

	private @Nullable String saveDialog(String name) {
		FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
		dialog.setFileName(name);
		dialog.setOverwrite(true);
		return dialog.open();
	}

	private void tell(ExportOutcome outcome, String target) {
		switch (outcome) {
		case ExportOutcome.Written written -> session.announcements().done("Written to " + target
				+ (written.messages().isEmpty() ? "" : "; " + texts(written.messages())));
		case ExportOutcome.Refused refused -> session.announcements().trouble(texts(refused.messages()));
		}
	}

	private static String texts(List<Message> messages) {
		return String.join("; ", messages.stream().map(Message::text).toList());
	}

	private void copy(List<RecordSummary> records) {
		Clipboard clipboard = new Clipboard(tree.getControl().getDisplay());
		try {
			String text = String.join("\n", records.stream().map(RecordSummary::label).toList());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
