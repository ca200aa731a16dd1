/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;
import org.glovebox.model.description.Documentation;
import org.glovebox.model.description.Labels;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.internal.commands.NewRecord;
import org.glovebox.ui.internal.session.DesktopSession;

/** The kinds of records that can be made: those made most often, then all of them by families. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class NewKindsMenu extends CompoundContributionItem implements IWorkbenchContribution {

	private static final int OFTEN = 8;

	private @Nullable IServiceLocator services;

	@Override
	public void initialize(IServiceLocator serviceLocator) {
		services = serviceLocator;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		IServiceLocator locator = services == null ? PlatformUI.getWorkbench() : services;
		DesktopSession session = (DesktopSession) locator.getService(NotebookSession.class);
		List<EClass> kinds = FirstFields.byUse(session.preferences().made());
		List<IContributionItem> items = new ArrayList<>();
		kinds.stream().limit(OFTEN).forEach(kind -> items.add(item(locator, kind)));
		items.add(new Separator());
		KindFamily.part(kinds).forEach((family, members) -> {
			MenuManager menu = new MenuManager(family.label());
			members.forEach(kind -> menu.add(item(locator, kind)));
			items.add(menu);
		});
		return items.toArray(IContributionItem[]::new);
	}

	private static IContributionItem item(IServiceLocator locator, EClass kind) {
		CommandContributionItemParameter parameter = new CommandContributionItemParameter(locator, null, NewRecord.ID,
				CommandContributionItem.STYLE_PUSH);
		parameter.parameters = Map.of(NewRecord.KIND, kind.getName());
		parameter.label = Labels.kind(kind);
		parameter.icon = KindImages.descriptor(kind);
		parameter.tooltip = Documentation.of(kind);
		return new CommandContributionItem(parameter);
	}
}
