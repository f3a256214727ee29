// SPDX-License-Identifier: GPL-3.0-or-later
// tabs-to-png DIR FAMILY TAB…: tabs of a made-up family at their whole height, also what has to be
// scrolled to, in three themes and two text sizes.
#include "samples/running.h"
#include "ui/family/familytab.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;
using namespace hometray;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList given = app.arguments();
    const QDir folder(given.value(1, u"pictures"_s));
    const QTemporaryDir store;
    if (given.size() < 4 || !folder.mkpath(u"."_s) || !makeDemoStore(store.path()))
        return 1;
    Running running(store.path());
    if (!running.enter())
        return 1;
    const CaseId family = running.caseNamed(given.at(2));
    for (const auto &[theme, name] :
        {std::pair(ThemeChoice::Light, u"light"_s), std::pair(ThemeChoice::Dark, u"dark"_s),
            std::pair(ThemeChoice::HighContrast, u"contrast"_s)}) {
        for (const int size : {100, 200}) {
            running.theme.setChoice(theme);
            running.theme.setTextSize(size);
            running.window.resize(size == 100 ? QSize(1360, 850) : QSize(1280, 720));
            for (const QString &tab : given.sliced(3)) {
                if (!running.go({u"family"_s, family, tab, {}}))
                    return 1;
                QTest::qWait(300);
                QWidget *shown = nullptr;
                for (auto *part : running.window.findChildren<FamilyTab *>()) {
                    if (part->isVisible())
                        shown = part;
                }
                if (!shown)
                    return 1;
                QPixmap picture(shown->size());
                picture.fill(shown->palette().color(QPalette::Window));
                shown->render(&picture, {}, {}, QWidget::DrawChildren);
                const QString file = u"%1-%2-%3.png"_s.arg(tab, name).arg(size);
                if (!picture.save(folder.filePath(file)))
                    return 1;
            }
        }
    }
    return 0;
}
