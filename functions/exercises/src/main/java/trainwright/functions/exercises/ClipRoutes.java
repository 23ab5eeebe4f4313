package trainwright.functions.exercises;

import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.exercise.GetExercise;
import trainwright.core.exercise.clip.AddClip;
import trainwright.core.exercise.clip.NewClip;
import trainwright.core.exercise.clip.NewUpload;
import trainwright.core.exercise.clip.RemoveClip;
import trainwright.core.exercise.clip.UploadClip;
import trainwright.core.exercise.clip.WatchClip;
import trainwright.core.user.Callers;
import trainwright.platform.Page;
import trainwright.platform.Request;
import trainwright.platform.Response;

/** The routes of an exercise's clips. */
final class ClipRoutes {
  private final Callers callers;
  private final GetExercise getExercise;
  private final AddClip addClip;
  private final RemoveClip removeClip;
  private final UploadClip uploadClip;
  private final WatchClip watchClip;

  @Inject
  ClipRoutes(
      Callers callers,
      GetExercise getExercise,
      AddClip addClip,
      RemoveClip removeClip,
      UploadClip uploadClip,
      WatchClip watchClip) {
    this.callers = callers;
    this.getExercise = getExercise;
    this.addClip = addClip;
    this.removeClip = removeClip;
    this.uploadClip = uploadClip;
    this.watchClip = watchClip;
  }

  Response list(Request request) {
    var caller = callers.of(request);
    request.queryParameters().only();
    return Response.ok(
        new Page<>(getExercise.run(caller.userId(), request.id("id")).clips(), null));
  }

  Response add(Request request, UUID newId) {
    var caller = callers.of(request);
    request.queryParameters().only();
    var exerciseId = request.id("id");
    var clip = addClip.run(caller, exerciseId, newId, request.body(NewClip.class));
    return Response.created("/v1/exercises/%s/clips/%s".formatted(exerciseId, clip.id()), clip);
  }

  Response upload(Request request, UUID newId) {
    var caller = callers.of(request);
    request.queryParameters().only();
    var clipId = request.id("clip_id");
    var upload = request.body(NewUpload.class);
    return Response.ok(uploadClip.run(caller, request.id("id"), clipId, newId, upload));
  }

  Response watch(Request request) {
    var caller = callers.of(request);
    request.queryParameters().only();
    return Response.ok(watchClip.run(caller.userId(), request.id("id"), request.id("clip_id")));
  }

  Response remove(Request request) {
    var caller = callers.of(request);
    request.queryParameters().only();
    removeClip.run(caller, request.id("id"), request.id("clip_id"));
    return Response.noContent();
  }
}
