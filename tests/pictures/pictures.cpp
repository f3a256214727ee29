// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/pictures.h"

#include "ui/theme/theme.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QPixmap>
#include <QtWidgets/QWidget>

#include <array>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Look {
    ThemeChoice theme;
    const char *name;
    int text; ///< per cent
    QSize window;
};
// The larger text on the smaller screen: the harder case.
constexpr std::array<Look, 6> looks = {{{ThemeChoice::Light, "light", 100, {1360, 850}},
    {ThemeChoice::Dark, "dark", 100, {1360, 850}},
    {ThemeChoice::HighContrast, "contrast", 100, {1360, 850}},
    {ThemeChoice::Light, "light", 200, {1280, 720}}, {ThemeChoice::Dark, "dark", 200, {1280, 720}},
    {ThemeChoice::HighContrast, "contrast", 200, {1280, 720}}}};
constexpr int lookEvery = 30; // ms
constexpr int longestWait = 30'000; // ms
constexpr int mostLooks = 20; // something on it may move for ever
} // namespace

PictureTaker::PictureTaker(Theme &theme, QDir folder, QList<PictureScene> scenes, QObject *parent)
    : QObject(parent), m_theme(theme), m_folder(std::move(folder)), m_scenes(std::move(scenes))
{
}

void PictureTaker::start()
{
    m_at = 0;
    QTimer::singleShot(0, this, &PictureTaker::next);
}

void PictureTaker::next()
{
    const qsizetype count = m_scenes.size() * qsizetype(looks.size());
    if (m_at >= count) {
        Q_EMIT finished(true);
        return;
    }
    const Look &look = looks[static_cast<std::size_t>(m_at / m_scenes.size())];
    if (m_at % m_scenes.size() == 0) {
        m_theme.setChoice(look.theme);
        m_theme.setTextSize(look.text);
    }
    m_waited = 0;
    m_scenes[m_at % m_scenes.size()].show();
    QTimer::singleShot(lookEvery, this, &PictureTaker::wait);
}

void PictureTaker::wait()
{
    const PictureScene &scene = m_scenes[m_at % m_scenes.size()];
    QWidget *window = scene.ready();
    if (!window) {
        m_waited += lookEvery;
        if (m_waited > longestWait) {
            Q_EMIT finished(false);
            return;
        }
        QTimer::singleShot(lookEvery, this, &PictureTaker::wait);
        return;
    }
    const Look &look = looks[static_cast<std::size_t>(m_at / m_scenes.size())];
    if (window->isWindow() && !window->parentWidget())
        window->resize(look.window);
    m_before = {};
    m_looks = 0;
    QTimer::singleShot(
        lookEvery, this, [this, window = QPointer<QWidget>(window)] { lookAt(window); });
}

void PictureTaker::lookAt(QWidget *window)
{
    const PictureScene &scene = m_scenes[m_at % m_scenes.size()];
    const QImage now = window ? window->grab().toImage() : QImage();
    // Layouts and what follows from them have settled once two looks see the same.
    if (!now.isNull() && now != m_before && ++m_looks < mostLooks) {
        m_before = now;
        QTimer::singleShot(
            lookEvery * 2, this, [this, window = QPointer<QWidget>(window)] { lookAt(window); });
        return;
    }
    if (now.isNull() || !write(now)) {
        Q_EMIT finished(false);
        return;
    }
    if (scene.leave)
        scene.leave();
    ++m_at;
    QTimer::singleShot(0, this, &PictureTaker::next);
}

bool PictureTaker::write(const QImage &picture)
{
    const Look &look = looks[static_cast<std::size_t>(m_at / m_scenes.size())];
    const QString file =
        m_folder.filePath(u"%1-%2-%3.png"_s.arg(m_scenes[m_at % m_scenes.size()].name,
            QLatin1String(look.name), QString::number(look.text)));
    m_written.append(file);
    return picture.save(file);
}

} // namespace hometray
