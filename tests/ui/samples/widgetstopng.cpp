// SPDX-License-Identifier: GPL-3.0-or-later
// widgets-to-png DIR: a picture of each painted widget in three themes and two text sizes.
#include "pictures/pictures.h"
#include "samples/widgets.h"
#include "ui/theme/theme.h"

#include <QtCore/QPointer>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;
using namespace hometray;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QDir folder(app.arguments().value(1, u"pictures"_s));
    if (!folder.mkpath(u"."_s))
        return 1;
    Theme theme(app);
    QPointer<QWidget> shown;
    QList<PictureScene> scenes;
    for (const samples::WidgetSample &sample : samples::widgetSamples()) {
        scenes.append({sample.name,
            [&shown, sample] {
                delete shown;
                shown = sample.make();
                shown->resize(sample.size);
                shown->show();
            },
            [&shown]() -> QWidget * { return shown; }, {}});
    }
    PictureTaker taker(theme, folder, scenes);
    QObject::connect(
        &taker, &PictureTaker::finished, &app, [&app](bool ok) { app.exit(ok ? 0 : 1); });
    taker.start();
    const int result = QApplication::exec();
    delete shown;
    return result;
}
